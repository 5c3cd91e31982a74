--- A plan and its outcome: what reached the plan is verified; what did not is no contradiction. A plan that two articles
-- give differently is worth a note.
-- A report of that day with one figure.
local function article(id, published, value, period, status)
  return { format = "auditor-facts/1", document = { id = id, language = "zh", published = published }, facts = {
    { id = id, kind = "figure", text = value .. "个", start = 0, ["end"] = #value + #"个", value = value, unit = "个", written_unit = "个",
      modifier = "exact", key = { metric = "新引进产业项目", subject = "青禾市", period = period, status = status } } } }
end

return rule {
  id       = "series/plan-outcome",
  severity = "note",
  scope    = "archive",
  summary  = { zh = "计划与完成情况", en = "plan against outcome" },
  examples = {
    flags = {
      { facts = { article("a", "2022-02-06", "150", "2022", "target"), article("b", "2022-05-18", "105", "2022", "target") },
        evidence = { "a", "b" } },
      { facts = { article("a", "2022-02-06", "150", "2022", "plan"), article("b", "2022-05-18", "180", "2022", "plan") },
        evidence = { "a", "b" } },
    },
    accepts = {
      { facts = { article("a", "2022-02-06", "120", "2022", "target"), article("b", "2023-01-18", "132", "2022", "actual") } },
      { facts = { article("a", "2022-02-06", "150", "2022", "target"), article("b", "2023-01-18", "132", "2022", "actual") } },
    },
  },
  check = function(series, expect)
    if series.kind ~= "figure" then
      return
    end
    for group in series:groups("period") do
      local plan
      for _, figure in ipairs(group) do
        local planned = figure.status == "plan" or figure.status == "target"
        if plan and planned and plan.status == figure.status and plan.document ~= figure.document then
          expect(same(plan, figure), { as = { earlier = plan, later = figure } })
        elseif plan and figure.status == "actual" and figure.published and figure.published > figure.to
          and plan.document ~= figure.document then
          local reached = at_most(plan, figure)
          expect(reached, { as = { target = plan, done = figure }, unless = not possible(reached) and "plan-not-reached" or nil })
        end
        plan = plan or planned and figure or nil
      end
    end
  end,
}
