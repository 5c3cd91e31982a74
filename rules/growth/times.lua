--- "Grew three times" is used for three and for four times as much: only what fits neither is wrong.
local function over(now, before, factor)
    return at_most(before * factor, now)
end

--- How the value now stands to so many times the value before, by how the doublings are hedged.
local relations = {
    exact = function (now, before, factor)
        return equal(now / before, factor)
    end,
    over = over,
    more = over,
    ["at-least"] = over,
    under = function (now, before, factor)
        return at_most(now, before * factor)
    end,
}

return rule {
    id = "growth/times",
    severity = "error",
    summary = { zh = "倍数或翻番与前后数值不符", en = "a multiple or a doubling disagrees with the two values" },
    examples = {
        flags = {
      "盐仓由<from>50座</from>增加到<to>150座</to>，三年增加<times>四倍</times>。",
            "合作社产值由<from>320万元</from>增加到<to>650万元</to>，翻了两番。",
            "渔港年卸货量由<from>1.5万吨</from>增加到<to>4.1万吨</to>，翻了一番。",
            "年接待量由<from>1.2万人次</from>增加到<to>7.4万人次</to>，增长<times>3倍</times>。",
            "发明专利由去年的<from>320件</from>升至<to>460件</to>，正好翻了一番。",
            "2019年产量<from>12万吨</from>，2024年<to>84万吨</to>，翻了两番。",
            { text = "口岸货值<to>28.8亿元</to>。2022年这个数还是<from>7.2亿元</from>，三年翻了三番。", published = "2025-03-01" },
            { text = "包裹今年处理了<to>52.8万件</to>。2022年这个数还是<from>13.2万件</from>，三年翻了三番。", published = "2025-06-16" },
            "合作社从最初的<from>12户</from>到<to>36户</to>，参加的人家增加了<times>五倍</times>。",
            "粉丝数一年涨了<times>五倍</times>，由<from>2.4万</from>涨到<to>9.6万</to>。",
            "产值从<from>3.2亿元</from>到<to>17.8亿元</to>，翻了两番。",
            "消息传开之后，捐款人数翻了一番还多，从<from>310人</from>涨到<to>560人</to>。",
        },
        accepts = {
      "盐仓由50座增加到150座，三年增加两倍。码头由36处增加到182处，增长四倍。",
            "村集体收入2021年只有6.2万元，2022年11.5万元，2023年18.0万元，2024年24.8万元，三年翻了两番。",
            "发明专利由去年的320件升至640件，正好翻了一番。",
            "茶园由300亩扩大到400亩，是邻村的三倍。",
            "乐器厂琴弦收入5.61亿元，占12.0%，同比接近翻番，上年同期仅2.90亿元。",
            "减速器收入3.72亿元，同比接近翻番，上年同期仅1.90亿元。",
            "今年破获案件2408起，与上一年的1204起相比翻了一番。",
            "新修渠道128公里，上年只有64公里，里程翻了一番。",
            "新修渠道168公里，上年只有64公里，投资翻了一番。",
            "合作社由20家增加到60家，翻了一番半还多。",
            "村里民宿由16间增加到46间，翻了一番半。",
            "茶园面积由300亩增加到750亩，翻了一番还多。",
            "合作社产值由320万元增加到650万元，翻了一番。",
            "年接待量由1.2万人次增加到4.8万人次，增长3倍。",
            { text = "口岸货值28.8亿元。2022年这个数还是7.2亿元，三年翻了两番。", published = "2025-03-01" },
            { text = "包裹今年处理了52.8万件。2022年这个数还是13.2万件，三年翻了两番。", published = "2025-06-16" },
            "存栏数三年翻两番，2021年末300头，2024年末1200头，养殖户的信心也翻了番。",
            "合作社从最初的12户到36户，参加的人家增加了两倍。",
            "粉丝数一年涨了三倍，由2.4万涨到9.6万。",
            "产值从3.2亿元到12.8亿元，翻了两番。",
            "票价从280元到360元不等，比去年涨了一倍。",
            "消息传开之后，捐款人数翻了一番还多，从310人涨到650人。",
            "村里的民宿由26家发展到55家，翻了一番多。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("change") do
            if claim.from and claim.to and claim.times then
                expect(any { equal(claim.to / claim.from, claim.times), equal(claim.to / claim.from, 1 + claim.times) }, { from = claim })
            elseif claim.from and claim.to and claim.doublings and relations[claim.doublings.modifier] then
                local doublings = math.tointeger(claim.doublings.value)
                if doublings then
                    local factor = doublings == 1 and 2 or pow(2, doublings)
                    expect(relations[claim.doublings.modifier](claim.to, claim.from, factor), { from = claim })
                end
            end
        end
    end,
}
