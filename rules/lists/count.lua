--- A count word against the items that follow or precede it.
return rule {
  id       = "lists/count",
  severity = "error",
  summary  = { zh = "所说数目与列举的项数不符", en = "a count disagrees with the items listed" },
  examples = {
    flags = {
      "船工共<count>6人</count>，他们是<list>罗启文、丁海明、谭有根、何大山、周敏</list>。",
      "守住“<count>四个</count>到位”：<list>责任到位、人员到位、物资到位</list>。",
      "园区有<count>3家</count>企业上榜，分别为<list>恒岳精工、湘江液压、金穗生物、德元新材</list>。",
      "全区开行直达货车<count>5条</count>线路，分别为<list>北岭—桐港、石堰—桐港、石堰—大柳和黑水—南津</list>。",
      "村里推行“<count>四不</count>”约定：<list>不攀比、不铺张、不收礼</list>。",
      "船规只有<count>三条</count>：<list>起雾不发船，超员不发船，酒后不掌舵，夜里不离人</list>。",
      "航标分<count>六级</count>：<list>大标、中标、小标、边标、桥标</list>。",
      "剖面从上往下<count>五层</count>，<list>耕土、扰土、宋代层、汉代层、灰坑层、生土</list>，一层一个颜色。",
      "会议听取<count>四项</count>汇报：<list>关于码头修缮的汇报、关于航道清淤的汇报、关于船员培训的汇报</list>。",
      "夜航停靠<list>青石、白水、南坪</list>。这<count>四个</count>镇都修了灯塔。",
      "共有<count>四个</count>镇受灾，分别是<list>青石镇、白水镇、南坪镇</list>。",
      "镇长讲了<count>四点</count>意见。<list>第一，思想要统一。第二，行动要快。第三，纪律要严</list>。",
    },
    accepts = {
      "船上坐着四位客人：一位老人、两位学生、一位商人。",
      "三组里每天两组在岗、一组轮休。",
      "码头10座为两线换乘、2座为三线换乘。",
      "镇长讲了四点意见。第一，思想要统一。第二，行动要快。第三，纪律要严。最后，他还提了考勤的事。",
      "园区有4家企业上榜，分别为恒岳精工、湘江液压、金穗生物、德元新材。",
      "青石镇、白水镇、南坪镇等五个镇受灾。",
      "村里推行“三不”约定：不攀比、不铺张、不收礼。",
      "三轮修缮（清基、砌石、勾缝）都已完工。",
      "三家船厂的产品涵盖渔船、渡船、拖船、趸船。",
      "船坞8座：大型的4座，中型的2座，小型的2座。",
      "一、二、三线船闸同时开放。",
      "每周二、周五各三场，每场40人。",
      "青石、白水、南坪各两家。",
      "红队和蓝队分获第二、第三名。",
      "三局比分是25:20、18:25、25:22，客队先丢一局。",
      "早、晚两班各三趟，风大时停开。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("enumeration") do
      expect(counts(claim.list, claim.count), { from = claim })
    end
  end,
}
