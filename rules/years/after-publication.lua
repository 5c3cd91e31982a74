--- Results of a year that had not begun when the text was published.
return rule {
  id       = "years/after-publication",
  severity = "warning",
  summary  = { zh = "已发生的数据属于发稿之后的年份", en = "a result belongs to a year after the publication" },
  examples = {
    flags = {
      { facts = [[{"format":"auditor-facts/1","document":{"id":"future","language":"zh","published":"2017-02"},"facts":[
        {"id":"d","kind":"date","text":"2024年","start":0,"end":7,"from":"2024-01-01","to":"2024-12-31","precision":"year","year_from":"text","segment":1,"paragraph":1,"sentence":1,"clause":1},
        {"id":"a","kind":"figure","text":"132个","start":20,"end":26,"value":"132","unit":"个","written_unit":"个","modifier":"exact","segment":1,"paragraph":1,"sentence":1,"clause":1,
         "key":{"metric":"项目","verb":"引进","period":"2024","status":"actual"}}]}]], evidence = { "a", "d" } },
      { facts = [[{"format":"auditor-facts/1","document":{"id":"future","language":"zh","published":"2022"},"facts":[
        {"id":"a","kind":"figure","text":"8.7亿元","start":20,"end":29,"value":"8.7","scale":"1e8","unit":"CNY","written_unit":"亿元","modifier":"exact",
         "key":{"metric":"税收","verb":"完成","period":"2023","status":"actual"}}]}]], evidence = { "a" } },
    },
    accepts = {
      { facts = [[{"format":"auditor-facts/1","document":{"id":"future","language":"zh","published":"2022"},"facts":[
        {"id":"a","kind":"figure","text":"8.7亿元","start":20,"end":29,"value":"8.7","scale":"1e8","unit":"CNY","written_unit":"亿元","modifier":"exact",
         "key":{"metric":"税收","verb":"完成","period":"2023","status":"plan"}}]}]] },
      { text = "2021年，全区完成税收8.7亿元。到2025年，税收力争突破15亿元。", published = "2022-01" },
    },
  },
  check = function(doc)
    for figure in doc:figures { status = "actual", period = true } do
      local year = math.tointeger(figure.key.period:match("^%d%d%d%d"))
      local published = doc.published
      if year and published and year > published.year then
        local places = { figure = figure }
        for date in doc:dates { sentence = figure.sentence, year = year } do
          places.year = places.year or date
        end
        suspect(places, { zh = "发稿于" .. published.year .. "年", en = "published in " .. published.year })
      end
    end
  end,
}
