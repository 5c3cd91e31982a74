--- What the rule proves, in one sentence.
return rule {
  id       = "FAMILY/RULE",
  severity = "error",
  summary  = { zh = "日期与星期不符", en = "a weekday does not fit its date" },
  examples = {
    flags = {
      "活动定于<date>2022年11月3日</date>（星期五）举行。",
      "活动定于<date>2023年5月8日</date>（星期日）举行。",
    },
    accepts = {
      "活动定于2022年11月3日（星期四）举行。",
      "活动定于2023年5月8日（星期一）举行。",
    },
  },
  check = function(doc, expect)
    for date in doc:dates { weekday = true, precision = "day", year_from = "text" } do
      expect(weekday(date), { as = { date = date } })
    end
  end,
}
