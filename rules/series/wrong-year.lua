--- A figure that an earlier article gave for another year, in a row of figures that differs from year to year.
-- A report of that day with one figure.
local function article(id, published, value, period)
  return { format = "auditor-facts/1", document = { id = id, language = "zh", published = published }, facts = {
    { id = id, kind = "figure", text = value .. "万吨", start = 0, ["end"] = #value + #"万吨", value = value, unit = "万吨", written_unit = "万吨",
      modifier = "exact", key = { metric = "粮食总产量", subject = "青禾市", period = period, status = "actual" } } } }
end

-- Digits that say something: 3000 has one.
local function significant(figure)
  return #(figure.value or ""):gsub("%.", ""):gsub("^0+", ""):gsub("0+$", "")
end

local function whole_year(figure)
  return figure.from:sub(6) == "01-01" and figure.to:sub(6) == "12-31" and figure.from:sub(1, 4) == figure.to:sub(1, 4)
end

return rule {
  id       = "series/wrong-year",
  severity = "warning",
  scope    = "archive",
  summary  = { zh = "同一数字曾用于另一年份", en = "a figure was given for another year before" },
  examples = {
    flags = {
      { facts = { article("a", "2021-02-06", "85.31", "2020"), article("b", "2022-02-01", "86.74", "2021"), article("c", "2023-02-01", "86.74", "2022") },
        evidence = { "b", "c" } },
      { facts = { article("a", "2020-02-06", "81.27", "2019"), article("b", "2021-02-06", "85.31", "2020"), article("c", "2022-02-01", "81.27", "2021") },
        evidence = { "a", "c" } },
    },
    accepts = {
      { facts = { article("a", "2021-02-06", "85.31", "2020"), article("b", "2022-02-01", "86.74", "2021"), article("c", "2023-02-01", "87.02", "2022") } },
      -- What never changes proves nothing; round figures recur.
      { facts = { article("a", "2021-02-06", "85.31", "2020"), article("b", "2022-02-01", "85.31", "2021") } },
      { facts = { article("a", "2021-02-06", "80", "2020"), article("b", "2022-02-01", "86", "2021"), article("c", "2023-02-01", "80", "2022") } },
    },
  },
  check = function(series)
    if series.kind ~= "figure" then
      return
    end
    local first, values = {}, 0
    for group in series:groups("text", "status", "verb") do
      local figure = group[1]
      if figure.status == "actual" and whole_year(figure) then
        values = values + 1
        first[#first + 1] = group
      end
    end
    for _, group in ipairs(first) do
      local earlier = group[1]
      for i = 2, #group do
        local later = group[i]
        if whole_year(later) and later.from > earlier.from and later.document ~= earlier.document and later.published
          and later.published > later.to and earlier.published and earlier.published > earlier.to
          and values > 1 and significant(later) >= 4 then
          suspect({ earlier = earlier, later = later }, { zh = "同一数值用于两个年份", en = "one value for two years" })
          break
        end
      end
    end
  end,
}
