--- A passage stands twice in a row.
return rule {
  id       = "text/doubled",
  severity = "warning",
  summary  = { zh = "同一段文字连续出现两次", en = "a passage stands twice in a row" },
  examples = {
    flags = {
      "<mark>全市春季植树活动启动仪式全市春季植树活动启动仪式</mark>。",
      "仓库共有存粮三万斤<mark>。。</mark>巡查每天两次。",
      "会议要求，<mark>各部门要压实责任压实责任各部门要压实责任压实责任</mark>。",
    },
    accepts = {
      "班车有三条线，北岭—桐港、石堰—桐港、石堰—大柳。",
      "全市春季植树活动启动仪式在城北举行，全市春季植树活动由此展开。",
      "他想了很久。。。还是决定留下。",
      "一步一步走，一件一件办，一个一个抓落实。",
    },
  },
  check = function(doc, expect)
    for mark in doc:marks { mark = "doubled-text" } do
      suspect({ mark = mark }, { zh = "可能是重复排印", en = "probably printed twice" })
    end
  end,
}
