--- A date that no calendar has.
return rule {
  id       = "years/exists",
  severity = "warning",
  summary  = { zh = "日历上没有这一天", en = "no calendar has this day" },
  examples = {
    flags = {
      "<mark>6月31日</mark>凌晨，码头迎来今年最大的一条船。",
      "环村路去年<mark>十一月三十一日</mark>通车。",
      "2023年<mark>2月29日</mark>，新馆开门迎客。",
      { text = "新规自<mark>今年2月29日</mark>起施行。", published = "2025-03-10" },
      { text = "<mark>去年2月29日</mark>，码头封航一天。", published = "2024-03-10" },
    },
    accepts = {
      { text = "新规自今年2月29日起施行。", published = "2024-03-10" },
      { text = "去年2月29日，码头封航一天。", published = "2025-03-10" },
      { text = "2月29日，码头封航一天。", published = "2025-03-10" },
      "6月30日凌晨，码头迎来今年最大的一条船。",
      "2024年2月29日，新馆开门迎客。",
    },
  },
  check = function(doc)
    local months = {}     -- where the month itself is named, earlier: 刚过去的11月
    for date in doc:dates { precision = "month" } do
      local seen = months[date.text] or {}
      months[date.text] = seen
      if #seen < 3 then
        seen[#seen + 1] = date
      end
    end
    for mark in doc:marks { mark = "impossible-date" } do
      suspect({ mark = mark, month = months[mark.text:match("^.-月")] }, { zh = "这个月没有这么多天", en = "the month has fewer days" })
    end
  end,
}
