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
            "水渠累计完成投资<whole>6.4亿元</whole>，为总投资16亿元的40%；其中今年上半年完成<part>7.2亿元</part>。",
            "报名参训2412人，其中结业<whole>1286人</whole>，结业学员中持证<part>1412人</part>。",
            "入库项目312个，开工<whole>245个</whole>，开工项目中投产<part>261个</part>。",
        },
        accepts = {
      "年客运量过千万的渡口首破40处，包括东渡口在内有42处渡口去年客运量超千万。",
            "水渠累计完成投资6.4亿元，为总投资16亿元的40%；其中今年上半年完成2.2亿元。",
            "全镇监测户68户，占全村160户的42.5%；其中低保户21户。",
            "报名参训2412人，其中结业1286人，结业学员中持证1012人。",
            "返乡创业1286人，返乡创业人员中办起农场142人。",
            "收入完成25.20亿元，为预算的105.0%（预算24亿元）。其中：税收收入17.64亿元，其余7.56亿元。",
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
