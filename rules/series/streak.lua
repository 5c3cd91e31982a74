--- "The third year in a row": from one year to another, the count grows by the years between.
local function article(id, published, amount, period)
  local text = "第" .. amount .. "年"
  return { format = "auditor-facts/1", document = { id = id, language = "zh", published = published }, facts = {
    { id = id, kind = "ordinal", text = text, start = 0, ["end"] = #text, amount = amount, of = "年",
      key = { metric = "连续保持全省第一", subject = "青禾市粮食总产量", period = period, status = "actual" } } } }
end

return rule {
  id       = "series/streak",
  severity = "warning",
  scope    = "archive",
  summary  = { zh = "连续年数与前稿不符", en = "years in a row disagree with an earlier article" },
  examples = {
    flags = {
      { facts = { article("a", "2021-02-06", "3", "2020"), article("b", "2022-02-01", "5", "2021") }, evidence = { "a", "b" } },
      { facts = { article("a", "2021-02-06", "3", "2020"), article("b", "2022-02-01", "3", "2021") }, evidence = { "a", "b" } },
    },
    accepts = {
      { facts = { article("a", "2021-02-06", "3", "2020"), article("b", "2022-02-01", "4", "2021") } },
      -- It broke off and began again.
      { facts = { article("a", "2021-02-06", "3", "2020"), article("b", "2023-02-01", "1", "2022") } },
    },
  },
  check = function(series, expect)
    if series.kind ~= "ordinal" then
      return
    end
    for i = 2, #series do
      local earlier, later = series[i - 1], series[i]
      local apart = tonumber(later.from:sub(1, 4)) - tonumber(earlier.from:sub(1, 4))
      if earlier.document ~= later.document and later.from:sub(6) == earlier.from:sub(6) and apart >= 0
        and tonumber(later.amount) > apart then
        expect(equal(later - earlier, apart), { as = { earlier = earlier, later = later } })
      end
    end
  end,
}
