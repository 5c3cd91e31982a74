--- A date after the publication is told as past.
return rule {
  id       = "years/foretold",
  severity = "warning",
  summary  = { zh = "发稿之后的日期被写成已经发生", en = "a date after the publication is told as past" },
  examples = {
    flags = {
      { text = "据市统计局<mark>1月24日发布的</mark>数据，全市粮食产量再创新高。", published = "2025-01-16" },
      { text = "县气象台<mark>6月30日18时发布的</mark>预报显示，22日还有一次大雨。", published = "2024-06-21" },
      { text = "指挥部<mark>已于7月18日</mark>10时终止防汛响应，值守人员暂不撤离。", published = "2024-07-16" },
      { text = "以上草案，<mark>已经市财经委员会于1月20日</mark>初步审查。", published = "2025-01-16" },
      { text = "本报4月24日讯　公司称，<mark>4月29日，登记手续已经</mark>办理完毕。", published = "2025-04-24" },
      { text = "以上数据<mark>截至2026年12月31日</mark>，由区统计局提供。", published = "2026-01-25" },
      { text = "<mark>截至2026年12月底</mark>，全区共有企业4.2万户。", published = "2026-01-25" },
      { text = "<mark>截至2026年6月末</mark>，全区累计发放贷款12.6亿元。", published = "2026-01-25" },
      { text = "<mark>明年1月10日，扩建工程举行了</mark>奠基仪式。", published = "2018-12-28" },
      { text = "截至明年2月底，全市已有214家皮革企业复工，复工率98%。", published = "2026-03-05" },
    },
    accepts = {
      { text = "离2026年元旦还有半年多，日历已经开印。", published = "2025-06-20" },
      { text = "据市统计局1月14日发布的数据，全市粮食产量再创新高。", published = "2025-01-16" },
      { text = "公司将于1月28日披露的年报，预计显示净利润增长两成。", published = "2025-01-16" },
      { text = "从1月20日公布的名单中抽取的选手参加决赛。", published = "2025-01-16" },
      { text = "县里已于8月1日前做好准备的要求下发到村。", published = "2024-07-26" },
      { text = "捕捞证考试定在6月20日至22日，体检已于4月下旬做完。", published = "2025-05-22" },
      { text = "指挥部已于7月14日10时终止防汛响应，值守人员暂不撤离。", published = "2024-07-16" },
      { text = "新药3月17日获批上市，临床试验此前已于1月全部结束，同年7月首批供应医院。", published = "2024-12-01" },
      { text = "会议已定于8月2日召开，门票已预订到8月20日。", published = "2024-07-26" },
      { text = "开航的日子是2月22日，已经订出去的票有53张。", published = "2025-02-10" },
      { text = "雪季到3月底结束，自去年11月20日开板至2月21日已经完成418.4万人次。", published = "2026-02-24" },
      { text = "在管面积比年初的1.31亿平方米净增1200万平方米。管理层年初给出的全年净增2400万平方米的指引未作修改，已完成五成。", published = "2025-08-22" },
      { text = "本报4月24日讯　公司称，4月29日将办理登记手续。", published = "2025-04-24" },
      { text = "以上数据截至2025年12月31日，由区统计局提供。", published = "2026-01-25" },
      { text = "报名截至2026年12月31日，逾期不候。", published = "2026-01-25" },
      { text = "补贴资格截至2026年12月31日有效，已有210户申领。", published = "2026-01-25" },
      { text = "截至2026年12月31日，凡已登记的农户都可领取补贴。", published = "2026-01-25" },
      { text = "正月初六重新开箱，日子是2月22日，已经订出去的场次有43场，最远的一场在4月18日。", published = "2026-02-12" },
      { text = "预计截至2026年6月底，全县累计播种玉米12.6万亩。", published = "2026-01-25" },
      { text = "4月22日，登记手续已经办理完毕，预计5月10日开工。", published = "2025-04-24" },
    },
  },
  check = function(doc)
    local told
    for date in doc:dates { precision = "day" } do
      if not told and doc.published and date.from == doc.published.from then
        told = date
      end
    end
    for mark in doc:marks { mark = "foretold" } do
      suspect({ mark = mark, published = told }, { zh = "日期或时态有误", en = "the date or the tense is wrong" })
    end
  end,
}
