--- A word that an exchange of one word for another in the whole text has broken.
return rule {
  id       = "text/replaced",
  severity = "warning",
  summary  = { zh = "全文替换留下的破词", en = "an exchange of words in the whole text has broken a word" },
  examples = {
    flags = {
      "渡口小学王老师在<mark>图书主任期</mark>值守，学生都认得她。",
      "镇上的<mark>医副院长期</mark>缺员，今年解决。",
      "今年<mark>扩学院生</mark>实习面，新增岗位320个。",
      "晚上<mark>夜县</mark>开张，旁边的<mark>超县</mark>也跟着延长营业。",
      "企业的产品在<mark>菜县场</mark>就能买到。",
      "<mark>美元宵</mark>那晚，渡口挂满了灯。",
      "渡口新添三处指示牌，乘船秩序更加<mark>与谐</mark>。",
    },
    accepts = {
      "渡口小学的图书馆长期开放，市场里的夜市和超市也一样。",
      "他任镇医院主任期间，从没有请过假；李书记期待大家常来。",
      "1月1日至3日元旦放假，3月5日元宵灯会，渡口照常开船。",
      "稿件请送到江边路18号报社传达室。",
      "昨夜县里开会，要求超县级标准建设渡口。",
      "全县场均观众两千人，县民政局也派了人。",
      "扩大学生实习面，加强学院生产实训。",
      "惠农社区居民今年新添渡船两条，增加学院生源。",
      "尤其我国有多条大江，水温与水质都要监测；龙门县部分渡口停航。",
    },
  },
  check = function(doc, expect)
    for mark in doc:marks { mark = "replaced" } do
      suspect({ mark = mark }, { zh = "可能是全文替换时误改", en = "probably broken by an exchange of words" })
    end
  end,
}
