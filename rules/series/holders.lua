--- One office has one holder at a time; a successor is none too many, one whom a single article puts in between is.
local function article(id, published, holder)
  local text = "青禾市市长" .. holder
  return { format = "auditor-facts/1", document = { id = id, language = "zh", published = published }, facts = {
    { id = id, kind = "office", text = text, start = 0, ["end"] = #text, office = "市长", organisation = "青禾", holder = holder,
      tenure = "current", exclusive = true } } }
end

-- One who held the office may come back years later.
local function near(earlier, later)
  return tonumber(later.published:sub(1, 4)) - tonumber(earlier.published:sub(1, 4)) < 2
end

return rule {
  id       = "series/holders",
  severity = "warning",
  scope    = "archive",
  summary  = { zh = "不同稿件中同一职务的现任者不同", en = "one office has two holders between documents" },
  examples = {
    flags = {
      { facts = { article("a", "2022-03-01", "沈知远"), article("b", "2022-04-01", "沈知行"), article("c", "2022-05-01", "沈知远") },
        evidence = { "a", "b", "c" } },
      { facts = { article("a", "2022-03-01", "沈知远"), article("b", "2022-03-01", "罗启文") }, evidence = { "a", "b" } },
    },
    accepts = {
      { facts = { article("a", "2022-03-01", "沈知远"), article("b", "2022-04-01", "沈知远") } },
      -- A succession.
      { facts = { article("a", "2021-03-01", "沈知远"), article("b", "2021-09-01", "沈知远"), article("c", "2022-05-01", "罗启文") } },
      -- One who came back.
      { facts = { article("a", "2014-03-01", "沈知远"), article("b", "2018-09-01", "罗启文"), article("c", "2021-05-01", "沈知远") } },
    },
  },
  check = function(series)
    if series.kind ~= "office" then
      return
    end
    local dated = {}
    for i = 1, #series do
      if series[i].published then
        dated[#dated + 1] = series[i]
      end
    end
    local last = {}
    for i, office in ipairs(dated) do
      local before, returned = dated[i - 1], last[office.holder]
      if before and before.holder ~= office.holder and before.document ~= office.document then
        if returned == i - 2 and near(dated[returned], office) then
          suspect({ holder = { dated[returned], before, office } }, { zh = "前后两稿之间另有其人", en = "another holder in between" })
        elseif before.published == office.published then
          suspect({ holder = { before, office } }, { zh = "同日两稿所称不同", en = "two articles of one day differ" })
        end
      end
      last[office.holder] = i
    end
  end,
}
