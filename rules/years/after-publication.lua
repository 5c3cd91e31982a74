--- Results of a year that had not begun when the text was published.
-- Changes told of a period that was not over: 'told' are figures of how much something has changed.
local function find_unfinished(doc, day, told)
  local planned = {}
  for figure in doc:figures { period = true } do
    if figure.key.status ~= "actual" then
      planned[figure.sentence] = true
    end
  end
  local compared = {}     -- by sentence and period
  for _, figure in ipairs(told) do
    if not planned[figure.sentence] then
      local periods = compared[figure.sentence] or {}
      compared[figure.sentence] = periods
      periods[figure.key.period] = periods[figure.key.period] or figure
    end
  end
  local own, today        -- the period that the draft tells of, and its day
  local over, sentence    -- a year that a sentence begins with, and that was over: quarters behind it are its own
  for date in doc:dates { year = true } do
    local named = date.year_from == "text" and date.from:sub(1, 4) or nil
    if date.sentence ~= sentence or (named and named == day:sub(1, 4)) then
      over = named and (named < day:sub(1, 4) and date.precision == "year" and date or nil) or (not named and over or nil)
    end
    if date.text:find("今年", 1, true) or date.text:find("本", 1, true) == 1 then
      over = nil
    end
    sentence = date.sentence
    local of_it = over and over.paragraph == date.paragraph and not named
    own = date.precision == "period" and date.from:sub(-2) == "01" and date.to <= day and date or own
    today = date.precision == "day" and date.from == day and date or today
    local season = date.precision == "quarter" and tonumber(date.from:sub(6, 7)) % 3 == 0   -- 秋季学期 has begun, and its pupils are counted
    local months = date.precision == "half" or (date.precision == "quarter" and not season) or (date.precision == "period" and date.from:sub(-2) == "01")
    -- 前三季度 without its year is in January that of the year before.
    local last = not named and tonumber(date.to:sub(6, 7)) - tonumber(day:sub(6, 7)) >= 5
    local change = months and not last and compared[date.sentence] and compared[date.sentence][date.text]
    if change and not of_it and date.from <= day and date.to > day and (date.to:sub(1, 7) > day:sub(1, 7) or day:sub(9) < "25")
      and not date.text:find("以来", 1, true) and not date.text:find("日", 1, true) then     -- 7月1日至8月31日 is what is planned
      local periods = { date }
      periods[#periods + 1] = own
      suspect({ period = periods, figure = change, published = today }, { zh = "发稿时这段时期尚未结束", en = "the period was not over at the publication" })
    end
  end
end

return rule {
  id       = "years/after-publication",
  severity = "warning",
  summary  = { zh = "已发生的数据属于发稿之后的年份", en = "a result belongs to a year after the publication" },
  examples = {
    flags = {
      { text = "2011年，渡口运货2260吨，同比增长9.2%。今年以来生意更好。<period>一季度</period>，跑船的企业210家，同比<figure>增加10家</figure>。", published = "2012-02-17" },
      { text = "今年1—7月，渡口运货1364吨，同比增长6.5%。<period>前8个月</period>，跑船的企业210家，同比<figure>增加10家</figure>。", published = "2025-08-12" },
      { facts = [[{"format":"auditor-facts/1","document":{"id":"future","language":"zh","published":"2017-02"},"facts":[
        {"id":"d","kind":"date","text":"2024年","start":0,"end":7,"from":"2024-01-01","to":"2024-12-31","precision":"year","year_from":"text","segment":1,"paragraph":1,"sentence":1,"clause":1},
        {"id":"a","kind":"figure","text":"132个","start":20,"end":26,"value":"132","unit":"个","written_unit":"个","modifier":"exact","segment":1,"paragraph":1,"sentence":1,"clause":1,
         "key":{"metric":"项目","verb":"引进","period":"2024","status":"actual"}}]}]], evidence = { "a", "d" } },
      { facts = [[{"format":"auditor-facts/1","document":{"id":"future","language":"zh","published":"2022"},"facts":[
        {"id":"a","kind":"figure","text":"8.7亿元","start":20,"end":29,"value":"8.7","scale":"1e8","unit":"CNY","written_unit":"亿元","modifier":"exact",
         "key":{"metric":"税收","verb":"完成","period":"2023","status":"actual"}}]}]], evidence = { "a" } },
    },
    accepts = {
      { text = "茶行成立于2024年。茶行前三季度净利21.9万元，同比下降1.8%。", published = "2026-01-08" },
      { text = "旺季（7月1日至8月31日，共62天）渡口将多派船工，每晚值守由16处增至24处，增加一半。", published = "2025-07-11" },
      { text = "2011年，渡口运货2260吨，同比增长9.2%。分季看，一季度同比增长9.7%，二季度增长9.5%。", published = "2012-01-17" },
      { text = "2011年，渡口运货2260吨，同比增长9.2%，其中一季度增长9.7%。", published = "2012-01-17" },
      { text = "今年1—7月，渡口运货1364吨，同比增长6.5%。上半年，跑船的企业210家，同比增加10家。", published = "2025-08-12" },
      { text = "今年下半年，渡口计划运货1400吨，同比增长6.5%。全年运货2600吨，同比增长5%。", published = "2025-08-12" },
      { text = "今年前三季度，渡口力争运货1400吨，同比增长6.5%。", published = "2025-08-12" },
      { facts = [[{"format":"auditor-facts/1","document":{"id":"future","language":"zh","published":"2022"},"facts":[
        {"id":"a","kind":"figure","text":"8.7亿元","start":20,"end":29,"value":"8.7","scale":"1e8","unit":"CNY","written_unit":"亿元","modifier":"exact",
         "key":{"metric":"税收","verb":"完成","period":"2023","status":"plan"}}]}]] },
      { text = "2021年，全区完成税收8.7亿元。到2025年，税收力争突破15亿元。", published = "2022-01" },
      { text = "2025年秋季学期，全市在校生55.05万人，比上学年减少0.2万人。", published = "2025-09-03" },
    },
  },
  check = function(doc)
    local published = doc.published
    if not published then
      return
    end
    local day = published.precision == "day" and published.to
    local changed = day and doc:data("years").changed
    local told, later, is_later = {}, {}, {}
    for figure in doc:figures { status = "actual", period = true } do
      local key = figure.key
      local period = key.period
      if day and changed[key.metric] then
        told[#told + 1] = figure
      end
      if is_later[period] == nil then
        is_later[period] = (math.tointeger(period:match("^%d%d%d%d")) or 0) > published.year
      end
      if is_later[period] then
        later[#later + 1] = figure
      end
    end
    if #told > 0 then
      find_unfinished(doc, day, told)
    end
    for _, figure in ipairs(later) do
      local places = { figure = figure }
      for date in doc:dates { sentence = figure.sentence, year = math.tointeger(figure.key.period:match("^%d%d%d%d")) } do
        places.year = places.year or date
      end
      suspect(places, { zh = "发稿于" .. published.year .. "年", en = "published in " .. published.year })
    end
  end,
}
