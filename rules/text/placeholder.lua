--- Something was to be filled in and was not.
return rule {
  id       = "text/placeholder",
  severity = "warning",
  summary  = { zh = "稿件中留有占位符", en = "a placeholder was left in the draft" },
  examples = {
    flags = {
      "新校9月2日上课；<mark>咨询电话（待补</mark>）。",
      "去年接待游客<mark>[待查</mark>]万人次。",
      "咨询热线：<mark>（稍后补</mark>充）。",
      "全年共接待游客<mark>XXX</mark>万人次，旅馆入住率创下新高。",
      "渡口管理站电话<mark>〇〇〇〇〇</mark>，有事可以询问。",
      "该项目已报<mark>***</mark>批准，预计下月动工。",
      "联系电话<mark>待补</mark>，欢迎各界朋友前来洽谈。",
      "全镇有渡口18处<mark>（待核实）</mark>。",
      "【<mark>此处插</mark>入照片】渡口一片忙碌。",
    },
    accepts = {
      "资金缺口待补，财政局正想办法。",
      "嫌疑人张**，四十岁，曾在渡口当船工；李**的船也被扣下。",
      "事故原因有待核实，此处暂停通行。",
      "全年共接待游客326万人次，旅馆入住率创下新高。",
      "T恤有XXL码，也有XS码。",
      "二〇〇九年一月起，渡口一律凭证上船；证号从一〇〇编到九〇〇。",
      "〇〇八年工作回顾：新修渡口两处。〇〇后船员也上了岗。",
      "李某某表示，自己当时并不知情。",
    },
  },
  check = function(doc, expect)
    for mark in doc:marks { mark = "placeholder" } do
      suspect({ mark = mark }, { zh = "此处尚未填写", en = "nothing was filled in here" })
    end
  end,
}
