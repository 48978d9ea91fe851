-- A rate is one of whole units, so the digits of both currencies count; a line whose amount nobody knows, and a deal without a
-- worth, add nothing. The rows are those of listWonByProduct.
CREATE OR REPLACE FUNCTION recount_won(days date[]) RETURNS TABLE (day date, product_id uuid, amount_minor bigint, deals int) LANGUAGE sql STABLE AS $$
  WITH won AS (
    SELECT o.id, o.closed_on, o.base_amount_minor,
      CASE WHEN o.currency = own.currency THEN 1
        ELSE o.rate_ppm * 10::numeric ^ own.currency_exponent / (1000000 * 10::numeric ^ o.currency_exponent) END AS rate
    FROM opportunity o CROSS JOIN organisation own
    WHERE o.kind = 'WON' AND o.base_amount_minor IS NOT NULL AND o.closed_on = ANY (days)),
  sold AS (
    SELECT won.closed_on, l.product_id, won.id AS deal, round(l.amount_minor * won.rate)::bigint AS amount
    FROM won JOIN opportunity_line l ON l.opportunity_id = won.id AND l.amount_minor IS NOT NULL),
  rest AS (
    SELECT won.closed_on, '00000000-0000-0000-0000-000000000000'::uuid AS product_id, won.id AS deal,
      won.base_amount_minor - coalesce((SELECT sum(sold.amount) FROM sold WHERE sold.deal = won.id), 0) AS amount FROM won)
  SELECT parts.closed_on, parts.product_id, coalesce(sum(parts.amount), 0)::bigint, count(DISTINCT parts.deal)::int
  FROM (SELECT * FROM sold UNION ALL SELECT * FROM rest WHERE rest.amount <> 0) AS parts
  GROUP BY 1, 2
$$;

-- Days that the totals so far may have wrong.
INSERT INTO won_stale (day)
SELECT DISTINCT o.closed_on FROM opportunity o LEFT JOIN organisation own ON TRUE
WHERE o.kind = 'WON' AND o.closed_on IS NOT NULL
  AND (o.currency <> own.currency OR o.base_amount_minor IS NULL
    OR EXISTS (SELECT 1 FROM opportunity_line l WHERE l.opportunity_id = o.id AND l.amount_minor IS NULL));
