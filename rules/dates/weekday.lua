--- The weekday written beside a date is that date's weekday.
return rule {
  id       = "dates/weekday",
  severity = "error",
  summary  = { zh = "日期与星期不符", en = "a weekday does not fit its date" },
  examples = {
    flags = {
      "活动定于<date>2022年11月3日</date>（星期五）举行。",
      "<date>2021年5月8日</date>，星期日，天气晴好。",
    },
    accepts = {
      "活动定于2022年11月3日（星期四）举行。",
      "活动定于11月3日（星期五）举行。",
    },
  },
  check = function(doc, expect)
    for date in doc:dates { weekday = true, precision = "day", year = true } do
      expect(weekday(date), { as = { date = date }, unless = date.year_from ~= "text" and "inferred-year" or nil })
    end
  end,
}
