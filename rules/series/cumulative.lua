--- What is counted from the beginning of a year does not shrink as the year goes on.
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

local function counts_on(figure)
  return figure.status == "actual" and figure.published and figure.published > figure.to and figure.from:sub(6) == "01-01"
    and figure.from:sub(1, 4) == figure.to:sub(1, 4)
end

local function reversible(figure, words)
  for _, word in ipairs(words) do
    if (figure.metric or ""):find(word, 1, true) then
      return true
    end
  end
  return false
end

return rule {
  id       = "series/cumulative",
  severity = "warning",
  scope    = "archive",
  summary  = { zh = "累计数随月份减少", en = "a cumulative figure shrinks over the months" },
  options  = {
    reversible = { type = "texts", default = { "利润", "余额", "净", "差额", "亏损", "库存", "在建", "贷款", "存款" },
                   zh = "可增可减的指标", en = "what may go down as well" },
  },
  examples = {
    flags = {
      { facts = { article("a", "2022-07-06", "87", "2022-01-01/2022-06-30"), article("b", "2022-10-08", "78", "2022-01-01/2022-09-30") },
        evidence = { "a", "b" } },
      { facts = { article("a", "2022-04-06", "21", "2022-01-01/2022-03-31"), article("b", "2022-07-08", "47", "2022-01-01/2022-06-30"),
                  article("c", "2023-01-20", "41", "2022") }, evidence = { "b", "c" } },
    },
    accepts = {
      { facts = { article("a", "2022-07-06", "87", "2022-01-01/2022-06-30"), article("b", "2022-10-08", "132", "2022-01-01/2022-09-30") } },
      -- Another year; one quarter alone.
      { facts = { article("a", "2022-07-06", "87", "2022-01-01/2022-06-30"), article("b", "2023-04-08", "31", "2023-01-01/2023-03-31") } },
      { facts = { article("a", "2022-07-06", "87", "2022-01-01/2022-06-30"), article("b", "2022-10-08", "35", "2022-07-01/2022-09-30") } },
    },
  },
  check = function(series, expect, options)
    if series.kind ~= "figure" or reversible(series[1], options.reversible) then
      return
    end
    for group in series:groups("from", "status", "verb") do
      local ends, by_end = {}, {}
      for _, figure in ipairs(group) do
        if counts_on(figure) then
          if not by_end[figure.to] then
            by_end[figure.to] = {}
            ends[#ends + 1] = figure.to
          end
          table.insert(by_end[figure.to], figure)
        end
      end
      table.sort(ends)
      for i = 2, #ends do
        local later, told = usual(by_end[ends[i]]), {}
        for _, earlier in ipairs(by_end[ends[i - 1]]) do
          if earlier.document ~= later.document and not told[earlier.amount] then
            told[earlier.amount] = true
            expect(at_most(earlier, later), { as = { earlier = earlier, later = later } })
          end
        end
      end
    end
  end,
}
