--- A date that no calendar has.
return rule {
  id       = "years/exists",
  severity = "warning",
  summary  = { zh = "日历上没有这一天", en = "no calendar has this day" },
  examples = {
    flags = {
      "新规<mark>14月6日</mark>起施行，渡口同日停航。",
      "新馆2023年<mark>19月31日</mark>开门迎客。",
      "二期工程2022年<mark>13月</mark>开工。",
      "展览9月18日至<mark>31日</mark>举行，免收门票。",
      "过程持续三天，8月20日至<mark>42日</mark>影响沿海。",
      "<mark>9时75分</mark>，第一艘船离港。",
      "下午<mark>2点80分</mark>，队长的手机响了。",
      "4日<mark>26时</mark>启动三级响应。",
      "合作社<mark>4012年</mark>5月挂牌，社员23户。",
      "园区<mark>2225年</mark>开工建设。",
      "他于<mark>5985年</mark>出生，是渡口的老人。",
      "<mark>2208年</mark>起，灯会一年一届。",
      { text = "停飞的航线将自<mark>2月29日</mark>起复航，每周三班。", published = "2025-02-14" },
      "<mark>6月31日</mark>凌晨，码头迎来今年最大的一条船。",
      "环村路去年<mark>十一月三十一日</mark>通车。",
      "2023年<mark>2月29日</mark>，新馆开门迎客。",
      { text = "新规自<mark>今年2月29日</mark>起施行。", published = "2025-03-10" },
      { text = "<mark>去年2月29日</mark>，码头封航一天。", published = "2024-03-10" },
    },
    accepts = {
      "岭下遗址距今5300年，渡口有2300年的历史。",
      "这棵树活了4200年，根还在长。",
      "犊牛15月龄出栏，18月龄配种。",
      "全程用时2小时75分钟的老路废弃了，新路40分钟。",
      "展览9月18日至30日举行，10月1日至31日休馆。",
      "8月20日至32号码头之间停了三条船。",
      "他于1985年出生，2024年起当船长。",
      { text = "停飞的航线将自2月29日起复航，每周三班。", published = "2023-12-14" },
      { text = "自2月29日起连降五天雨，路面积水。", published = "2025-02-14" },
      { text = "新规自今年2月29日起施行。", published = "2024-03-10" },
      { text = "去年2月29日，码头封航一天。", published = "2025-03-10" },
      { text = "2月29日，码头封航一天。", published = "2025-03-10" },
      "6月30日凌晨，码头迎来今年最大的一条船。",
      "2024年2月29日，新馆开门迎客。",
    },
  },
  check = function(doc)
    for mark in doc:marks { mark = "impossible-month" } do
      suspect({ mark = mark }, { zh = "一年只有十二个月", en = "a year has twelve months" })
    end
    for mark in doc:marks { mark = "impossible-time" } do
      suspect({ mark = mark }, { zh = "一天没有这个时刻", en = "no day has this time" })
    end
    for mark in doc:marks { mark = "far-year" } do
      suspect({ mark = mark }, { zh = "年份疑似有误", en = "the year seems to be wrong" })
    end
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
