--- A day that is told as to come had passed when the text was published.
return rule {
  id       = "years/passed",
  severity = "warning",
  summary  = { zh = "发稿时已过的日期被写成将来", en = "a date before the publication is told as to come" },
  examples = {
    flags = {
      { text = "演出<mark>将于昨晚</mark>在渡口广场举行。", published = "2025-06-10" },
      { text = "征文<mark>即日起至5月31日</mark>截止，欢迎踊跃来稿。", published = "2025-06-10" },
      { text = "渡口夜航<mark>将于6月5日</mark>开通，票价不变。", published = "2024-06-20" },
      { text = "新码头<mark>预计3月底</mark>完工，届时可停大船。", published = "2024-06-20" },
    },
    accepts = {
      { text = "专项行动从即日起到12月底，持续十个月。", published = "2023-02-20" },
      { text = "2026年，渡口将建成新码头。码头有泊位6个，计划9月启用。", published = "2026-01-16" },
      { text = "演出将于明晚在渡口广场举行。", published = "2025-06-10" },
      { text = "原本将于昨晚举行的演出推迟到明晚。", published = "2025-06-10" },
      { text = "渡口夜航将于6月25日开通，票价不变。", published = "2024-06-20" },
      { text = "新码头原预计3月底完工，因汛期推迟到7月。", published = "2024-06-20" },
      { text = "渡口夜航将于1月5日开通，票价不变。", published = "2024-12-20" },
    },
  },
  check = function(doc)
    local told
    for date in doc:dates { precision = "day" } do
      if not told and doc.published and date.from == doc.published.from then
        told = date
      end
    end
    for mark in doc:marks { mark = "passed" } do
      suspect({ mark = mark, published = told }, { zh = "日期或时态有误", en = "the date or the tense is wrong" })
    end
  end,
}
