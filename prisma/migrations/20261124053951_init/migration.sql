-- CreateEnum
CREATE TYPE "Role" AS ENUM ('REP', 'MANAGER', 'EXECUTIVE');

-- CreateEnum
CREATE TYPE "AccessLinkKind" AS ENUM ('INVITATION', 'RESET');

-- CreateEnum
CREATE TYPE "LeadershipKind" AS ENUM ('LEAD', 'DEPUTY');

-- CreateEnum
CREATE TYPE "AbsenceKind" AS ENUM ('VACATION', 'SICK', 'PARENTAL', 'TRAINING', 'OTHER');

-- CreateEnum
CREATE TYPE "TraitKind" AS ENUM ('TEXT', 'NUMBER', 'MONEY', 'CHOICE', 'BOOLEAN');

-- CreateEnum
CREATE TYPE "StageKind" AS ENUM ('OPEN', 'WON', 'LOST');

-- CreateEnum
CREATE TYPE "StageEventKind" AS ENUM ('CREATED', 'MOVED', 'IMPORTED');

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT,
    "fields" TEXT[],
    "values" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "available_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "blocked_till" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "access_link" (
    "id" UUID NOT NULL,
    "kind" "AccessLinkKind" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","action","key")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "currency_exponent" SMALLINT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "week_start" SMALLINT NOT NULL,
    "fiscal_year_start_month" SMALLINT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "demo_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "role" "Role" NOT NULL,
    "is_admin" BOOLEAN NOT NULL DEFAULT false,
    "password_hash" TEXT,
    "has_demo_password" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "locale" TEXT,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "time_zone" TEXT,
    "hired_on" DATE,
    "left_on" DATE,
    "holiday_calendar_id" UUID,
    "external_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "ended_on" DATE,
    "external_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_closure" (
    "ancestor_id" UUID NOT NULL,
    "descendant_id" UUID NOT NULL,
    "depth" SMALLINT NOT NULL,

    CONSTRAINT "team_closure_pkey" PRIMARY KEY ("ancestor_id","descendant_id")
);

-- CreateTable
CREATE TABLE "team_membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,

    CONSTRAINT "team_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_leadership" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "LeadershipKind" NOT NULL DEFAULT 'LEAD',
    "from_day" DATE NOT NULL,
    "until_day" DATE,

    CONSTRAINT "team_leadership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_pattern" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "percents" SMALLINT[],

    CONSTRAINT "working_pattern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday_calendar" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "holiday_calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "calendar_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "percent" SMALLINT NOT NULL DEFAULT 100,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("calendar_id","day")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "AbsenceKind" NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "percent" SMALLINT NOT NULL DEFAULT 100,
    "voided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT,
    "list_price_minor" BIGINT,
    "unit_cost_minor" BIGINT,
    "margin_ppm" INTEGER,
    "active_from" DATE,
    "active_until" DATE,
    "external_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "external_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trait_definition" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT,
    "kind" "TraitKind" NOT NULL,
    "choices" TEXT[],
    "position" INTEGER NOT NULL,
    "is_built_in" BOOLEAN NOT NULL DEFAULT false,
    "ended_on" DATE,

    CONSTRAINT "trait_definition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_trait" (
    "account_id" UUID NOT NULL,
    "trait_id" UUID NOT NULL,
    "text" TEXT,
    "number" DECIMAL(20,4),

    CONSTRAINT "account_trait_pkey" PRIMARY KEY ("account_id","trait_id")
);

-- CreateTable
CREATE TABLE "stage" (
    "id" UUID NOT NULL,
    "key" TEXT,
    "name" TEXT,
    "kind" "StageKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunity" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "account_id" UUID,
    "stage_id" UUID NOT NULL,
    "kind" "StageKind" NOT NULL,
    "amount_minor" BIGINT,
    "currency" CHAR(3) NOT NULL,
    "currency_exponent" SMALLINT NOT NULL,
    "rate_ppm" BIGINT NOT NULL DEFAULT 1000000,
    "rate_day" DATE,
    "base_amount_minor" BIGINT,
    "contact_name" TEXT,
    "contact_phone" TEXT,
    "next_step" TEXT,
    "next_step_on" DATE,
    "opened_on" DATE,
    "expected_close_on" DATE,
    "closed_on" DATE,
    "close_reason" TEXT,
    "external_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "opportunity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunity_line" (
    "id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "opportunity_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_event" (
    "id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "StageEventKind" NOT NULL,
    "from_stage_id" UUID,
    "to_stage_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "stage_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_type" (
    "id" UUID NOT NULL,
    "key" TEXT,
    "name" TEXT,
    "icon" TEXT NOT NULL,
    "step" SMALLINT,
    "position" INTEGER NOT NULL,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activity_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "type_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "account_id" UUID,
    "opportunity_id" UUID,
    "note" TEXT,
    "outcome" TEXT,
    "voided_at" TIMESTAMPTZ(3),
    "logged_by_id" UUID NOT NULL,
    "external_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_daily" (
    "person_id" UUID NOT NULL,
    "type_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "activity_daily_pkey" PRIMARY KEY ("person_id","day","type_id")
);

-- CreateIndex
CREATE INDEX "audit_event_at_id_idx" ON "audit_event"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_entity_entity_id_at_idx" ON "audit_event"("entity", "entity_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_action_at_id_idx" ON "audit_event"("action", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "outbox_event_handled_at_available_at_idx" ON "outbox_event"("handled_at", "available_at");

-- CreateIndex
CREATE INDEX "session_person_id_revoked_at_idx" ON "session"("person_id", "revoked_at");

-- CreateIndex
CREATE INDEX "sign_in_throttle_updated_at_idx" ON "sign_in_throttle"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "access_link_token_hash_key" ON "access_link"("token_hash");

-- CreateIndex
CREATE INDEX "access_link_person_id_idx" ON "access_link"("person_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "person_external_id_key" ON "person"("external_id");

-- CreateIndex
CREATE INDEX "person_name_idx" ON "person"("name");

-- CreateIndex
CREATE UNIQUE INDEX "team_external_id_key" ON "team"("external_id");

-- CreateIndex
CREATE INDEX "team_parent_id_idx" ON "team"("parent_id");

-- CreateIndex
CREATE INDEX "team_closure_descendant_id_idx" ON "team_closure"("descendant_id");

-- CreateIndex
CREATE INDEX "team_membership_person_id_from_day_idx" ON "team_membership"("person_id", "from_day");

-- CreateIndex
CREATE INDEX "team_membership_team_id_from_day_idx" ON "team_membership"("team_id", "from_day");

-- CreateIndex
CREATE INDEX "team_leadership_person_id_from_day_idx" ON "team_leadership"("person_id", "from_day");

-- CreateIndex
CREATE INDEX "team_leadership_team_id_from_day_idx" ON "team_leadership"("team_id", "from_day");

-- CreateIndex
CREATE INDEX "working_pattern_person_id_from_day_idx" ON "working_pattern"("person_id", "from_day");

-- CreateIndex
CREATE UNIQUE INDEX "holiday_calendar_name_key" ON "holiday_calendar"("name");

-- CreateIndex
CREATE INDEX "absence_person_id_from_day_idx" ON "absence"("person_id", "from_day");

-- CreateIndex
CREATE UNIQUE INDEX "product_name_key" ON "product"("name");

-- CreateIndex
CREATE UNIQUE INDEX "product_external_id_key" ON "product"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_external_id_key" ON "account"("external_id");

-- CreateIndex
CREATE INDEX "account_name_id_idx" ON "account"("name", "id");

-- CreateIndex
CREATE INDEX "account_parent_id_idx" ON "account"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "trait_definition_key_key" ON "trait_definition"("key");

-- CreateIndex
CREATE INDEX "account_trait_trait_id_text_idx" ON "account_trait"("trait_id", "text");

-- CreateIndex
CREATE INDEX "account_trait_trait_id_number_idx" ON "account_trait"("trait_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "stage_key_key" ON "stage"("key");

-- CreateIndex
CREATE UNIQUE INDEX "opportunity_external_id_key" ON "opportunity"("external_id");

-- CreateIndex
CREATE INDEX "opportunity_person_id_kind_next_step_on_idx" ON "opportunity"("person_id", "kind", "next_step_on");

-- CreateIndex
CREATE INDEX "opportunity_kind_closed_on_person_id_idx" ON "opportunity"("kind", "closed_on", "person_id");

-- CreateIndex
CREATE INDEX "opportunity_account_id_idx" ON "opportunity"("account_id");

-- CreateIndex
CREATE INDEX "opportunity_created_at_id_idx" ON "opportunity"("created_at", "id");

-- CreateIndex
CREATE INDEX "opportunity_line_opportunity_id_idx" ON "opportunity_line"("opportunity_id");

-- CreateIndex
CREATE INDEX "opportunity_line_product_id_idx" ON "opportunity_line"("product_id");

-- CreateIndex
CREATE INDEX "stage_event_opportunity_id_recorded_at_idx" ON "stage_event"("opportunity_id", "recorded_at");

-- CreateIndex
CREATE INDEX "stage_event_person_id_occurred_at_idx" ON "stage_event"("person_id", "occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "activity_type_key_key" ON "activity_type"("key");

-- CreateIndex
CREATE UNIQUE INDEX "activity_external_id_key" ON "activity"("external_id");

-- CreateIndex
CREATE INDEX "activity_person_id_day_id_idx" ON "activity"("person_id", "day", "id");

-- CreateIndex
CREATE INDEX "activity_account_id_day_idx" ON "activity"("account_id", "day");

-- CreateIndex
CREATE INDEX "activity_opportunity_id_day_idx" ON "activity"("opportunity_id", "day");

-- CreateIndex
CREATE INDEX "activity_daily_day_idx" ON "activity_daily"("day");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_link" ADD CONSTRAINT "access_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_holiday_calendar_id_fkey" FOREIGN KEY ("holiday_calendar_id") REFERENCES "holiday_calendar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_closure" ADD CONSTRAINT "team_closure_ancestor_id_fkey" FOREIGN KEY ("ancestor_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_closure" ADD CONSTRAINT "team_closure_descendant_id_fkey" FOREIGN KEY ("descendant_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_membership" ADD CONSTRAINT "team_membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_membership" ADD CONSTRAINT "team_membership_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_leadership" ADD CONSTRAINT "team_leadership_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_leadership" ADD CONSTRAINT "team_leadership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_pattern" ADD CONSTRAINT "working_pattern_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "holiday_calendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_trait" ADD CONSTRAINT "account_trait_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_trait" ADD CONSTRAINT "account_trait_trait_id_fkey" FOREIGN KEY ("trait_id") REFERENCES "trait_definition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity_line" ADD CONSTRAINT "opportunity_line_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity_line" ADD CONSTRAINT "opportunity_line_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_event" ADD CONSTRAINT "stage_event_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_event" ADD CONSTRAINT "stage_event_from_stage_id_fkey" FOREIGN KEY ("from_stage_id") REFERENCES "stage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_event" ADD CONSTRAINT "stage_event_to_stage_id_fkey" FOREIGN KEY ("to_stage_id") REFERENCES "stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "activity_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_daily" ADD CONSTRAINT "activity_daily_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_daily" ADD CONSTRAINT "activity_daily_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "activity_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
