-- Accounts in the order of their list, and by a name as somebody typed it: small and capital letters alike. The schema has no
-- words for an expression.
CREATE INDEX "account_lower_name_id_idx" ON "account"(lower("name"), "id");
