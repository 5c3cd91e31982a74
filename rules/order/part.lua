--- A part is never more than its whole.
return rule {
    id = "order/part",
    severity = "error",
    summary = { zh = "部分大于总体", en = "a part exceeds its whole" },
    examples = {
        flags = {
            "全街道有社工<whole>186名</whole>，其中持证社工<part>198名</part>。",
            "一季度抓获嫌疑人<whole>64人</whole>，其中批捕<part>71人</part>。",
            "全科有医生26人、护士58人，共<whole>84人</whole>，女性<part>91人</part>。",
            "罹患学生<whole>212人</whole>，内有低年级学生<part>231人</part>。",
        },
        accepts = {
            "全科有医生26人、护士58人，共84人，女性61人。",
            "三个站点共招工162人，分别为88人、43人、31人，其中女工97人。",
            "仓库存粮由58.4万吨降到55.1万吨，减少3.3万吨。其中东库30.2万吨、西库24.9万吨。",
            "全街道有社工198名，其中持证社工186名。",
            "一季度收件64份，其中网上办理64份。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("part") do
            expect(at_most(claim.part, claim.whole), { from = claim })
        end
    end,
}
