--- One event with two dates.
return rule {
  id       = "years/event",
  severity = "error",
  summary  = { zh = "同一事件有两个日期", en = "one event has two dates" },
  examples = {
    flags = {
      "渡口新院<facts>2021年5月20日</facts>奠基，规划床位600张。\n\n院长笑了：“<facts>2022年5月</facts>奠基那天下着大雨。”",
      "渡口大桥<facts>2019年4月</facts>开工，历时五年多建成。\n\n<facts>2020年4月18日</facts>上午，渡口大桥破土动工。",
      "周小川（1901-<facts>1931</facts>），河湾镇人。\n\n1931年1月，周小川被捕。<facts>1932年2月7日</facts>晚，周小川与其他同志英勇就义。",
      "北岸水厂于<facts>2023年6月</facts>正式投产。如今，这座<facts>2022年6月</facts>正式投产的水厂已惠及八万人。",
      "北岸剧场于<facts>2021年5月</facts>正式开馆，可容八百人。\n图为<facts>2022年5月</facts>正式开馆的北岸剧场。",
      "<facts>2020年8月</facts>，云台山隧道全线贯通。据悉，<facts>2019年8月</facts>，云台山隧道贯通时，洞内一片欢呼。",
      { text = "新馆将于<facts>10月12日</facts>开馆。\n门口的海报写着：<facts>10月11日</facts>开馆，凭身份证入场。", published = "2024-08-20" },
      { text = "报名<facts>8月31日</facts>截止。\n通知末尾写明：<facts>9月1日</facts>截止报名，逾期不补。", published = "2024-08-20" },
      { text = "考试时间为<facts>4月12日</facts>（星期六）。\n准考证上印的考试时间是<facts>4月13日</facts>。", published = "2025-03-02" },
    },
    accepts = {
      "青石桥1990年5月通车。\n\n2016年5月，青石桥重新通车。渡口纪念馆1990年5月落成。\n\n2016年5月，渡口纪念馆新馆落成。",
      "青禾科技2008年成立。\n\n青禾科技苏州公司2009年成立。水厂2022年6月开工，学校2023年6月开工。\n\n“2024年开工那天下着大雨。”",
      { text = "4月30日，江口博物馆发布微博，老马“铁蹄”病重。\n\n5月10日，江口博物馆发布微博，“铁蹄”不再进食。", published = "2021-06-17" },
      "周小川（1901-1931），河湾镇人。\n\n1931年2月7日晚，周小川与其他同志英勇就义。1930年，周小川的老师罗启文病逝。",
      { text = "小学9月2日开学。\n县一中的公告栏上写着：9月1日开学。", published = "2024-08-20" },
      { text = "报名8月31日截止。\n原先的通知写明：8月25日截止报名，后来延期。", published = "2024-08-20" },
      { text = "首场演出9月16日开演，第二场9月15日开演。\n票面上印着：9月15日19时30分开演。", published = "2024-08-20" },
      "北岸水厂于2023年6月正式投产。如今，2022年6月正式投产的南岸水厂也扩了容。",
      "北岸剧场于2021年5月正式开馆，可容八百人。\n图为2021年5月正式开馆的北岸剧场。",
      "2020年8月，云台山隧道全线贯通。2019年8月，清水河隧道贯通。",
      "2024年5月24日，渡口集团发布关于完成补偿的公告。\n\n2018年10月，渡口集团发布公告，拟收购两家船厂。",
      { text = "今年6月28日开通的栖城地铁5号线，到12月27日运营满183天。栖城地铁1号线2005年9月28日开通，今年是开通20周年。", published = "2025-12-28" },
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("repeat") do
      if claim.pattern == "chronicle/event" then
        local first, second = claim.facts[1], claim.facts[2]
        if possible(before(first, second)) then
          expect(before(second, first), { from = claim })
        else
          expect(before(first, second), { from = claim })
        end
      end
    end
  end,
}
