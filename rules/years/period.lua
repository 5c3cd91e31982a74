--- A period and the same period again, in brackets or by another name.
--- A draft that was printed some days after it was written: 今天（9日）, of the 15th.
local function written_before(today, day, published)
  return published ~= nil and today.relative and (today.to or today.from) == published.from and day.precision == "day" and day.from ~= nil
    and day.from < published.from and day.from:sub(1, 7) == published.from:sub(1, 7)
end

return rule {
  id       = "years/period",
  severity = "warning",
  summary  = { zh = "括号内外的时期不是同一段", en = "a period and its repetition in brackets differ" },
  examples = {
    flags = {
      "<period>2024年三季度</period>，船厂交船14艘，比<period>2024年</period>同期多2艘，同比增长16.7%。",
      { text = "渡口5月15日发布消息：新渡船<period>今天</period>（<period>9日</period>）下水，船长12米。", published = "2019-05-15" },
      { text = "2019年6月，船老大出海去了。<period>明年</period>（<period>2020年</period>）再造五条船。", published = "2021-10-11" },
      "<period>端午节</period>（<period>2025年5月30日</period>）当天，渡口停航半日。",
      "<period>教师节</period>那天，<period>9月15日</period>，校门口摆满了花。",
      { text = "今年<period>中秋</period>落在<period>9月27日</period>，船工轮休。", published = "2024-09-20" },
      "2026年<period>除夕</period>是<period>2月18日</period>，末班船开到零点。",
      { text = "<period>5月18日</period>，<period>母亲节</period>，渡口给女乘客送了花。", published = "2025-05-20" },
      { text = "<period>1月29日</period><period>除夕</period>夜，船上有二十八个人没有回家。", published = "2025-02-05" },
      "<period>建军节</period>前一天，<period>7月13日</period>，镇里看望了退伍老兵。",
      { text = "<period>2024年</period>渡口龙舟节<period>昨天</period>收官，七天接待游客12万人次。", published = "2026-06-08" },
      { text = "刚刚过去的<period>2024年</period>，全县新增船只120艘。", published = "2026-01-08" },
      "船厂<period>2019年9月</period>成立，在县城开了三家店。船厂成立的第二年，也就是<period>2018年</period>，拿下第一单。",
      "从<period>2006年到2010年</period>，也就是“<period>十二五</period>”期间，渡口关了三座。",
      "五年间，也就是<period>2021年至2025年</period>的“<period>十三五</period>”时期，渡口修了三座。",
      "“<period>九五</period>”计划始于1996年，止于<period>2001年</period>，渡口的钢船就是那时造的。",
      "“<period>八五</period>”计划<period>1990年</period>起步，到1995年结束，县里的船厂在头一年立项。",
      "<period>2022年</period>处在“<period>十三五</period>”中期，镇里走访了12个渡口。",
      { text = "“<period>明年</period>，也就是<period>2025年</period>，排队的日子就到头了。”站长说。", published = "2025-06-12" },
      "<period>2023年</period>，是“十四五”规划（<period>2021—2025年</period>）实施的第四年。",
      "<period>2022年</period>是实施“<period>十四五</period>”规划的第三年，渡口又修了两座。",
      { text = "<period>前三季度</period>（<period>1—8月</period>），全县接待游客120万人次。", published = "2025-10-15" },
      { text = "<period>“十四五”</period>时期（<period>2020—2024年</period>），全县修路300公里。", published = "2025-10-15" },
      { text = "<period>去年</period>（<period>2022年</period>），全县有渡口12座。", published = "2024-03-15" },
      { text = "<period>2023年末</period>（<period>2022年12月31日</period>），全县有渡口12座。", published = "2024-03-15" },
      { text = "<period>2023年</period>（<period>1—11月</period>），全县有渡口12座。", published = "2024-03-15" },
        { text = "渡口改造三年方案（<period>2022—2024年</period>）<period>今年</period>进入最后一年。", published = "2025-08-20" },
        { text = "《治水三年行动（<period>2024—2026年</period>）》<period>今年</period>是收官之年。", published = "2025-08-20" },
      { text = "<period>前年</period>（<period>2022年</period>）修的那条渠，如今派上了用场。", published = "2026-06-20" },
      { text = "<period>明年</period>（<period>2028年</period>）起，票价下调两成。", published = "2026-06-20" },
      "<period>上世纪九十年代</period>初的<period>1973年</period>，他第一次进城。",
      { text = "<period>2028年</period>渡口灯会<period>昨天</period>收官，七天来客2万人次。", published = "2026-02-20" },
      { text = "<period>2025年四季度</period>运货3.1万吨，<period>上年同期</period>（<period>2023年四季度</period>）为2.8万吨。", published = "2026-02-20" },
      "作为“十三五”开局之年，2015年渡口新造钢船12艘。",
      "到“十四五”末，即2030年底，渡口要全部改成电动船。",
      "“九五”最后一年，2005年，水闸终于合龙；此前的1996年，动员已经开了三回。",
      "“十三五”头一年至最后一年，即2016年至2022年，渡口收入由三万元涨到五十一万元。",
      "今年（2023年）既是“十四五”的收官年，也是船厂改制的第十年。",
      "“十二五”规划的最后一年（2016年），全县渡口减到12座。",
      "“十一五”首年是2005年，船厂就是那年搬的。",
      "“十四五”收官之年，也就是2026年，渡口全部改完。",
      "“十二五”末年为2014年，当年船厂关了门。",
      "2024年，渡口实现收入18.6亿元，同比增长7.2%（2024年为17.35亿元），毛利率持平。",
      "2025年上半年，港口完成吞吐量9134万吨，比2022年同期多出412万吨，同比增长4.7%。",
      "航运情况\n2023年：客运3.1万人\n上年（2020年）：客运2.7万人\n变动原因主要是天气。",
      "2020年12月的运价指数，同比下跌1.4%，也就是低于2021年12月的水平，环比则与11月持平。",
      "2021年预算草案附注写明：航道支出预算数比上年（2018年）执行数增加6%。",
      { text = "还有两天就是2025年了，船工老邓盘算着，换班后去儿子家吃顿团圆饭。", published = "2025-12-30" },
      "与2023年相比，2022年的粮食产量增加了1.3万吨，比上年多打一座粮库。",
      "三季度发电41亿千瓦时，2025年同期为38亿千瓦时，同比增长7.9%；以上均出自公司2025年三季报。",
      "<period>2025年秋季</period>（<period>5月至6月</period>）渡口停电三次。",
            "2024年<period>夏季</period>（<period>2023年6月至8月</period>）降水447毫米。",
            "2024年<period>夏季</period>（<period>2024年9月至11月</period>）降水447毫米。",
    },
    accepts = {
      "渡口客栈出租率81.2%，比2019年同期高4.3个百分点，同比提高两成；平均房价318元，与2019年的311元相差无几。",
      "秋汛停航6天，少于2019年同期，同比少3天；客运8.1万人，和2019年的8.3万人差不多。",
      { text = "本周（8月30日至9月3日）将有12只新股申购。", published = "2021-08-29" },
      { text = "渡口周报（2025年第46周，11月10日至11月16日）\n\n本周客流比上周（11月3日至9日）多。", published = "2025-11-17" },
      { text = "监测周报（11月10日至16日）。本周，22种蔬菜均价为每公斤4.63元，比上周（11月3日至9日）的4.50元上涨2.9%。", published = "2025-11-17" },
      { text = "新渡船今天（9日）下水，船长12米。", published = "2019-05-15" },
      { text = "2019年6月，船老大对徒弟说：“今年（2019年）我们造三条船，明年（2020年）再造五条。”", published = "2021-10-11" },
      { text = "船老大2019年6月对徒弟说：“别急。今年（2019年）先造三条船，明年，也就是2020年，再造五条。”", published = "2021-10-11" },
      { text = "2019年6月，船老大表示，明年（2020年）再造五条船。", published = "2021-10-11" },
      { text = "今年中秋是9月17日，国庆节当天，10月1日，渡口加开六班；1月28日除夕那夜停航。", published = "2024-09-18" },
      { text = "今年国庆节，10月3日，他才回家。元宵节（2月10日至12日）灯会开三晚。", published = "2024-10-18" },
      { text = "10月3日正值国庆节，景区人很多。9月8日，教师节表彰大会召开。", published = "2024-10-18" },
      { text = "泰国母亲节（8月12日）这天，街上很热闹。中秋节前夕，9月10日，工会慰问了船工。", published = "2024-10-18" },
      { text = "12月23日，圣诞节促销开始。8月1日、教师节、国庆节都要加班。", published = "2024-12-28" },
      "他生于1962年。清明节假期从4月4日到6日，4月4日，清明节，扫墓的人最多。",
      { text = "2025年四季度运货3.1万吨，上年同期（2024年四季度）为2.8万吨。", published = "2026-02-20" },
      { text = "前年（2024年）修的那条渠，如今派上了用场。明年（2027年）起，票价下调两成。", published = "2026-06-20" },
      "上世纪九十年代末的1998年，他第一次进城。九十年代的他，还没听说过2005年的那部电影。",
      { text = "2026年世界杯预选赛昨天开打。", published = "2025-06-16" },
      { text = "2027年春运首趟车票昨天开售。", published = "2026-12-20" },
      { text = "2025年度渡口工作会昨天召开。2025年先进船员表彰大会今天举行。", published = "2026-03-08" },
      { text = "2026年渡口龙舟节昨天收官，七天接待游客12万人次。", published = "2026-06-08" },
      { text = "2024年建成的渡口昨天检修。2024年，他来到渡口，昨天刚走。", published = "2026-06-08" },
      { text = "刚刚过去的2025年，全县新增船只120艘。", published = "2026-01-08" },
      "船厂2019年9月成立，在县城开了三家店。船厂成立的第二年，也就是2020年，拿下第一单。",
      "从2006年到2010年，也就是“十一五”期间，渡口关了三座。",
      "“九五”计划始于1996年，止于2000年，渡口的钢船就是那时造的。",
      "“十四五”规划2020年启动编制，2021年3月发布。",
      "2022年处在“十四五”中期，镇里走访了12个渡口。",
      { text = "“明年，也就是2026年，排队的日子就到头了。”站长说。", published = "2025-06-12" },
      "2023年，是“十四五”规划（2021—2025年）承上启下的第三年。",
      "2023年，我们总结了“十四五”规划实施第二年的经验。",
        { text = "渡口改造三年方案（2023—2025年）今年进入最后一年。", published = "2025-08-20" },
        { text = "治水三年方案（2021—2023年）收官后，今年是新一轮的第一年。", published = "2024-08-20" },
      "2023年是实施“十四五”规划的第三年，渡口又修了两座。",
      { text = "2024年“五一”假期（5月1日至5日）5天，渡口运送旅客3万人次。", published = "2024-05-06" },
      { text = "至公告年度（2023年），公司已满14年。", published = "2024-03-15" },
      { text = "2023年末（2023年12月31日），全县有渡口12座。", published = "2024-03-15" },
      { text = "前三季度（1—9月），全县接待游客120万人次。", published = "2025-10-15" },
      { text = "“十四五”以来（2021—2024年），全县修路300公里。", published = "2025-01-15" },
      { text = "2024年春运（1月26日至3月5日），全市铁路发送旅客86万人次。", published = "2024-03-15" },
      { text = "2023年“中秋”假期同样是3天（9月29日至10月1日），渡口照常开航。", published = "2024-03-15" },
      { text = "去年汛期（4月1日至9月30日），水库弃水三次。", published = "2024-03-15" },
      { text = "2023年第二学期（2—6月），渡口接送学生1.2万人次。", published = "2024-03-15" },
      "枣林镇上一届（2021年）以12金、上上届（2017年）以13金居首。",
      "作为“十三五”开局之年，2016年渡口新造钢船12艘。",
      "到“十四五”末，即2025年底，渡口要全部改成电动船。",
      "“九五”最后一年，2000年，水闸终于合龙；此前的1996年，动员已经开了三回。",
      "“十三五”头一年至最后一年，即2016年至2020年，渡口收入由三万元涨到五十一万元。",
      "今年（2025年）既是“十四五”的收官年，也是船厂改制的第十年。",
      "“十三五”收官之年，2015年立项的渡口大桥通车。",
      "“十三五”收官之年，2018年开工的大桥通了车。",
      "“十二五”规划的最后一年（2015年），全县渡口减到12座。",
      "“十一五”首年是2006年，船厂就是那年搬的。",
      "到“十四五”末，全县渡口减到12座；2030年，再减到8座。",
      "“十四五”末，2030年的规划已经提上日程。",
      "2025年，“十四五”收官之年，渡口全部改完。",
      "2024年，渡口实现收入18.6亿元，同比增长7.2%（2023年为17.35亿元），毛利率持平。",
      "2025年上半年，港口完成吞吐量9134万吨，比2024年同期多出412万吨，同比增长4.7%。",
      "2023年上半年，港口完成吞吐量9134万吨，比2019年同期增长3.2%，同比增长12%。",
      "2023年上半年，港口完成吞吐量9134万吨，比2019年同期多412万吨，同比增长4.7%，比2021年增长2.1%。",
      "航运情况\n2023年：客运3.1万人\n上年（2022年）：客运2.7万人\n变动原因主要是天气。",
      "2020年12月的运价指数，同比下跌1.4%，也就是低于2019年12月的水平，环比则与11月持平。",
      "2021年预算草案附注写明：航道支出预算数比上年（2020年）执行数增加6%。",
      { text = "2021年预算草案附注写明：航道支出预算数比上年（2020年）执行数增加6%。", published = "2026-01-20" },
      { text = "还有两天就是2026年了，船工老邓盘算着，换班后去儿子家吃顿团圆饭。", published = "2025-12-30" },
      { text = "还有两年就是2027年了，船工老邓盘算着，退休后去儿子家。", published = "2025-06-30" },
      "与2021年相比，2022年的粮食产量增加了1.3万吨，比上年多打一座粮库。",
      "三季度发电41亿千瓦时，2024年同期为38亿千瓦时，同比增长7.9%；以上均出自公司2025年三季报。",
      "老队员再聚首已是2021年，说起四年前，也就是2017年的那次夺冠，有人当场落了泪。",
      { text = "截至今年2月底，全市已有214家皮革企业复工，复工率98%。", published = "2026-03-05" },
      { text = "截至明年2月底，全市将有214家企业复工。", published = "2026-03-05" },
      { text = "活动持续到明年2月底，全市已有214家企业报名。", published = "2026-03-05" },
      "8月份，全县货运量同比增长10.1%，比2019年同期增长31.1%，两年平均增长14.5%（以2019年同期数为基数计算）。",
      "上半年客运1084万人次，同比增长16.3%，恢复至2019年同期的108.2%；国际客运142万人次，恢复至2019年同期的76.4%。",
      "一季度货运量24931吨，同比增长18.3%，比2020年四季度环比增长0.6%；比2019年一季度增长10.3%。",
      "秋季（8月至11月）是台风季，渡口停航12天。",
      "2025年夏季（5月至9月）渡口停电三次。",
            "2024年气候公报\n\n秋季（9—11月）208.3毫米；冬季（2023年12月—2024年2月）121.5毫米。",
            "公报2024年3月发布。冬季（2023年12月至2024年2月）平均气温偏高1.2℃。",
            "2024年冬季（2023年12月—2024年2月）降水偏少两成。",
            "2023年冬季（2023年12月—2024年2月）降水偏少两成。",
            "2023年全年降水1186毫米，其中冬季（2022年12月至2023年2月）121毫米。",
    },
  },
  check = function(doc, expect)
    -- By the words of the period: where it was repeated rightly; the draft's own date, or its year; is the day of publication told by its date?
    local right, told, own = {}, nil, false
    for date in doc:dates { precision = "day" } do
      local published = doc.published
      own = own or (published ~= nil and not date.relative and date.from == published.from)
      if published and date.from == published.from and not (told and told.from == published.from) then
        told = date
      elseif published and not told and date.year == published.year and date.year_from == "text" then
        told = date
      end
    end
    for claim in doc:claims("repeat") do
      if claim.pattern == "chronicle/same-period" then
        expect(before(claim.facts[1], claim.facts[2]), { from = claim })
        right[claim.facts[1].text] = claim.facts[2]
      end
    end
    for claim in doc:claims("repeat") do    -- 端午节（2025年5月31日）
      if claim.pattern == "chronicle/feast" then
        local feast, day = claim.facts[1], claim.facts[2]
        if feast.year and feast.from == day.from then
          expect(before(feast, day), { from = claim })
        else
          local due = feast.from
          suspect({ period = { feast, day } }, { zh = due and "这个日子是" .. due or "这个日子不是这一天",
            en = due and "the day of this name is " .. due or "the day of this name is another one" })
        end
      end
    end
    for mark in doc:marks { mark = "long-past" } do
      suspect({ period = mark }, { zh = "刚刚过去的不是这一年", en = "it is not the year that has just ended" })
    end
    for mark in doc:marks { mark = "other-new-year" } do
      suspect({ period = mark, published = told }, { zh = "即将到来的不是这一年", en = "it is not the year that is about to begin" })
    end
    for claim in doc:claims("repeat") do
      if claim.pattern == "chronicle/other-name" then
        suspect({ period = claim.facts }, { zh = "不是同一段时期", en = "they are not the same time" })
      end
    end
    for claim in doc:claims("repeat") do
      if claim.pattern == "chronicle/other-period" then
        local first, second = claim.facts[1], claim.facts[2]
        local places = { first, second }
        local years = doc:data("years")     -- 去年（2023年）; 公告年度（2025年） is no year of its own
        local told_year = not first.relative or second.precision ~= "year" or years.last[first.relative] or years.this[first.relative]
          or years.other[first.relative] or claim.facts[3]
        places[#places + 1] = claim.facts[3]
        places[#places + 1] = right[first.text]
        places[#places + 1] = first.relative and second.year_from == "text" and told or nil    -- months alone need no year
        if told_year and (own or not written_before(first, second, doc.published)) then
          suspect({ period = places }, { zh = "起止不同", en = "they begin or end on other days" })
        end
      end
    end
  end,
}
