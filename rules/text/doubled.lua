--- A passage stands twice in a row.
return rule {
  id       = "text/doubled",
  severity = "warning",
  summary  = { zh = "同一段文字连续出现两次", en = "a passage stands twice in a row" },
  examples = {
    flags = {
      "全镇共有渡口18<mark>座座</mark>，渡船36条。",
      "<mark>全市春季植树活动启动仪式全市春季植树活动启动仪式</mark>。",
      "仓库共有存粮三万斤<mark>。。</mark>巡查每天两次。",
      "会议要求，<mark>各部门要压实责任压实责任各部门要压实责任压实责任</mark>。",
      "会议强调，<mark>要要</mark>守住耕地红线。",
      "<mark>全镇今年修了三座石桥，全镇今年修了三座石桥，</mark>都通车了。",
      "全镇<mark>共有共有</mark>渡口18处。",
      "夏粮收购价每公斤2.38<mark>元元</mark>。",
      "新路全长86<mark>公里公里</mark>。",
    },
    accepts = {
      "以营利为目的的摆渡，一律取缔。他受不了了。",
      "据介绍，将将军渡改成公园，对对岸的码头也要修。",
      "大家研究研究，商量商量，一个一个来。",
      "老渡口现在在县城东边，以违规行为为由停了船。",
      "全镇有5个个体户、3名名师，办了2场场内比赛。",
      "班车有三条线，北岭—桐港、石堰—桐港、石堰—大柳。",
      "全市春季植树活动启动仪式在城北举行，全市春季植树活动由此展开。",
      "他想了很久。。。还是决定留下。",
      "她报了青年组短桨三百米，老年组短桨三百米，老年组长桨。",
      "甲镇农技站站长、乙镇农技站站长、乙镇水利站站长都到了。",
      "一步一步走，一件一件办，一个一个抓落实。",
    },
  },
  check = function(doc, expect)
    for mark in doc:marks { mark = "doubled-text" } do
      suspect({ mark = mark }, { zh = "可能是重复排印", en = "probably printed twice" })
    end
  end,
}
