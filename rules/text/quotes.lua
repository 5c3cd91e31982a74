--- A quotation mark or bracket without its partner.
return rule {
  id       = "text/quotes",
  severity = "note",
  summary  = { zh = "引号或括号不成对", en = "a quotation mark or bracket has no partner" },
  examples = {
    flags = {
      "他说，这是一次“双向奔赴的合作<mark>）</mark>，双方都很满意。",
      "村口挂着<mark>“</mark>清水河人家的木牌。\n\n几步之外就是“老渡口”码头。",
      "会议印发了《春耕备耕工作方案，并作出部署<mark>）</mark>。",
    },
    accepts = {
      "他说，这是一次“双向奔赴”的合作（首期三年），双方都很满意。",
      "“先修路，再建房。\n\n“房子建好了，人就回来了。”老支书说。",
      "“先修路，再建房。\n\n房子建好了，人就回来了。”老支书说。",
      "“这座桥修好后，‘过河难’成了历史。”村民说。",
    },
  },
  check = function(doc, expect)
    for mark in doc:marks { mark = "unclosed-quote" } do
      suspect({ mark = mark }, { zh = "缺少后一半", en = "it is never closed" })
    end
    for mark in doc:marks { mark = "unopened-quote" } do
      suspect({ mark = mark }, { zh = "缺少前一半", en = "it was never opened" })
    end
  end,
}
