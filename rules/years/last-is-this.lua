--- One year is called last year here and this year there.
return rule {
  id       = "years/last-is-this",
  severity = "warning",
  summary  = { zh = "同一年份既是“去年”又是“今年”", en = "one year is both last year and this year" },
  examples = {
    flags = {
      { facts = [[{"format":"auditor-facts/1","document":{"id":"years","language":"zh"},"facts":[
        {"id":"a","kind":"date","text":"2024年","start":0,"end":7,"from":"2024-01-01","to":"2024-12-31","precision":"year","year_from":"text","relative":"去年"},
        {"id":"b","kind":"date","text":"2024年","start":90,"end":97,"from":"2024-01-01","to":"2024-12-31","precision":"year","year_from":"text","relative":"今年"}]}]],
        evidence = { "a", "b" } },
      { facts = [[{"format":"auditor-facts/1","document":{"id":"years","language":"zh"},"facts":[
        {"id":"a","kind":"date","text":"2019年","start":0,"end":7,"from":"2019-01-01","to":"2019-12-31","precision":"year","year_from":"text","relative":"过去一年"},
        {"id":"b","kind":"date","text":"2019年","start":90,"end":97,"from":"2019-01-01","to":"2019-12-31","precision":"year","year_from":"text","relative":"本年"}]}]],
        evidence = { "a", "b" } },
      { text = "一、回顾\n\n去年，全县上下齐心。<last>2021年</last>，我们修通了环山公路。去年，新建学校12所。\n\n二、打算\n\n<this>2021年</this>，是开工的大年。今年，计划新建学校8所。今年，还要修桥3座。", published = "2022-02" },
    },
    accepts = {
      { text = "一、回顾\n\n去年，全县上下齐心。2021年，我们修通了环山公路。去年，新建学校12所。\n\n二、打算\n\n2022年，是开工的大年。今年，计划新建学校8所。今年，还要修桥3座。", published = "2022-02" },
      { text = "一、回顾\n\n去年，全县上下齐心。2021年，我们修通了环山公路。去年，新建学校12所。\n\n二、打算\n\n今年，计划新建学校8所，2021年，是12所。今年，还要修桥3座。", published = "2022-02" },
      { facts = [[{"format":"auditor-facts/1","document":{"id":"years","language":"zh"},"facts":[
        {"id":"a","kind":"date","text":"2023年","start":0,"end":7,"from":"2023-01-01","to":"2023-12-31","precision":"year","year_from":"text","relative":"去年"},
        {"id":"b","kind":"date","text":"2024年","start":90,"end":97,"from":"2024-01-01","to":"2024-12-31","precision":"year","year_from":"text","relative":"今年"}]}]] },
      { text = "去年，全区引进项目12个。今年，全区计划引进项目15个。", published = "2024-02" },
    },
  },
  check = function(doc)
    for group in doc:dates { relative = true, year = true, year_from = "text" }:groups("year") do
      local words, last, this = doc:data("years"), nil, nil
      for _, date in ipairs(group) do
        last = last or words.last[date.relative] and date
        this = this or words.this[date.relative] and date
      end
      if last and this then
        suspect({ last = last, this = this }, { zh = "两处至少一处有误", en = "one of the two is wrong" })
      end
    end
  end,
}
