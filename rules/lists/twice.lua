--- One item stands twice in its list.
return rule {
  id       = "lists/twice",
  severity = "warning",
  summary  = { zh = "同一列举中有一项出现两次", en = "an item stands twice in its list" },
  examples = {
    flags = {
      "本办法共分三部分：第一部分总则，<item>第二部分</item>职责，<item>第二部分</item>附则。",
      "1号楼、<item>3号楼</item>、5号楼、<item>3号楼</item>四栋楼先行改造。",
      "奖杯分别由<item>罗启文</item>、丁海明、<item>罗启文</item>三位老师颁发。",
      "主演有<item>周敏</item>（饰母亲）、罗启文（饰父亲）、<item>周敏</item>（饰女儿），三人都是首次登台。",
      "<item>茶叶</item>、香菇、木耳以及<item>茶叶</item>是县里的四大特产。",
      "渡口新添了五种船：渡船、<item>货船</item>、拖船、驳船和<item>货船</item>，都是县里造的。",
      "巡线队走过了<item>东渡</item>、西渡、南坪、<item>东渡</item>四个渡口。",
      "参加的有县文旅局、<item>县水利局</item>、县农业局、<item>县水利局</item>等单位。",
      "评审组由五人组成——罗启文、<item>丁海明</item>、谭有根、<item>丁海明</item>、周敏，均为随机抽取。",
      "画展展出《<item>春渡</item>》《秋水》《冬桥》《<item>春渡</item>》四幅作品。",
      "村里有三门手艺：<item>木匠</item>、<item>木匠</item>和石匠。",
      "<item>青石</item>、白水、<item>青石</item>、南坪，这四个村合成了一个镇。",
      "三个渡口开了夜航，名字叫青石、<item>白水</item>、<item>白水</item>，各有一艘船。",
    },
    accepts = {
      "1号、3号、5号三条船停航，3号下月复航。",
      "奖杯由罗启文、丁海明、谭有根三位老师颁发。",
      "渡口新添了五种船：渡船、货船、拖船、驳船和趸船，都是县里造的。",
      "三名船员分别来自青石、白水、青石。",
      "比赛依次在东渡、西渡、东渡举行。",
      "那几天的天气是晴、多云、晴。",
      "大家齐喊：加油、加油、加油！",
      "四年的利润是3.1万、3.2万、3.1万和3.4万元。",
      "中学生、大学生、学生家长都来了。",
      "货船、客货船、货船队各走各的道。",
      "青石、白水、南坪三地的青石、白水两处先通航。",
      "孩子们喊着妈妈、爸爸、妈妈，跑下了船。",
    },
  },
  check = function(doc)
    local first
    for mark in doc:marks { mark = "repeated-item" } do     -- in pairs
      if first then
        suspect({ item = { first, mark } }, { zh = "同一项列了两次", en = "listed twice" })
      end
      first = not first and mark or nil
    end
  end,
}
