-- DropIndex
DROP INDEX "opportunity_created_at_id_idx";

-- CreateIndex
CREATE INDEX "opportunity_kind_created_at_id_idx" ON "opportunity"("kind", "created_at", "id");

-- CreateIndex
CREATE INDEX "opportunity_kind_base_amount_minor_id_idx" ON "opportunity"("kind", "base_amount_minor", "id");

-- CreateIndex
CREATE INDEX "opportunity_kind_next_step_on_id_idx" ON "opportunity"("kind", "next_step_on", "id");

-- CreateIndex
CREATE INDEX "opportunity_kind_expected_close_on_id_idx" ON "opportunity"("kind", "expected_close_on", "id");

-- By name, small and capital letters alike. The schema has no words for an expression.
CREATE INDEX "opportunity_kind_lower_name_id_idx" ON "opportunity"("kind", lower("name"), "id");
