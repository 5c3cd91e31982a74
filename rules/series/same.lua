--- One figure of one period, stated by several articles after that period, has one value.
-- What most articles say stands against each that says otherwise; of two, the earlier one stands first.
-- A report of that day with one figure.
local function article(id, published, value, period, subject)
  return { format = "auditor-facts/1", document = { id = id, language = "zh", published = published }, facts = {
    { id = id, kind = "figure", text = value .. "个", start = 0, ["end"] = #value + #"个", value = value, unit = "个", written_unit = "个",
      modifier = "exact", key = { metric = "新引进产业项目", subject = subject or "青禾市", period = period, status = "actual" } } } }
end

-- The value that most state, by its first statement.
local function usual(list)
  local counts, best = {}, nil
  for _, figure in ipairs(list) do
    counts[figure.amount] = (counts[figure.amount] or 0) + 1
  end
  for _, figure in ipairs(list) do
    if not best or counts[figure.amount] > counts[best.amount] then
      best = figure
    end
  end
  return best
end

return rule {
  id       = "series/same",
  severity = "warning",
  scope    = "archive",
  summary  = { zh = "同一数据在不同稿件中不一致", en = "one figure differs between documents" },
  examples = {
    flags = {
      { facts = { article("a", "2022-05-06", "132", "2021"), article("b", "2022-06-01", "123", "2021") }, evidence = { "a", "b" } },
      { facts = { article("a", "2022-02-01", "87", "2021"), article("b", "2022-03-01", "78", "2021"), article("c", "2022-04-01", "87", "2021") },
        evidence = { "a", "b" } },
    },
    accepts = {
      { facts = { article("a", "2022-05-06", "132", "2021"), article("b", "2022-06-01", "132", "2021") } },
      -- The year was not over.
      { facts = { article("a", "2021-05-06", "61", "2021"), article("b", "2022-02-01", "132", "2021") } },
      { facts = { article("a", "2022-05-06", "132", "2021"), article("b", "2022-06-01", "97", "2021", "白石县") } },
      { facts = { article("a", "2022-05-06", "132", "2020"), article("b", "2022-06-01", "123", "2021") } },
    },
  },
  check = function(series, expect)
    if series.kind ~= "figure" then
      return
    end
    for group in series:groups("period", "status", "verb") do
      local settled = {}
      for _, figure in ipairs(group) do
        if figure.status == "actual" and figure.published and figure.published > figure.to and not figure.revised then
          settled[#settled + 1] = figure
        end
      end
      local stands = usual(settled)
      for _, figure in ipairs(settled) do
        if figure.document ~= stands.document then
          local before = stands.published <= figure.published
          expect(same(stands, figure), { as = { earlier = before and stands or figure, later = before and figure or stands } })
        end
      end
    end
  end,
}
