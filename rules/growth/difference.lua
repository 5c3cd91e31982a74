--- A stated difference is what lies between its two values.
return rule {
    id = "growth/difference",
    severity = "error",
    summary = { zh = "增减量与前后数值不符", en = "a stated difference disagrees with its two values" },
    examples = {
        flags = {
            "渔业基金收入<from>62.40万元</from>，其中捐赠收入54.91万元，占88.0%。支出<to>71.35万元</to>，收支差额<difference>9.85万元</difference>由上年结转弥补。",
            { text = "全县收储油菜籽<to>8.64万吨</to>，均价每斤3.1元。上年收储油菜籽<from>8.12万吨</from>，全年增收<difference>0.82万吨</difference>。", published = "2025-02-10" },
            "上座率<to>81.4%</to>，周末更高些。去年上座率<from>74.9%</from>，今年高了<difference>8.5个百分点</difference>。",
            "休渔后带鱼每公斤<to>76元</to>，休渔前是<from>90元</from>，便宜了<difference>24元</difference>。",
            "亩产<to>1260斤</to>，换种前只有<from>980斤</from>，增产<difference>380斤</difference>。",
            "三年前村里只有民宿<from>12家</from>，现在发展到<to>47家</to>，增加了<difference>38家</difference>。",
            "自来水普及率前年底<from>86.5%</from>，如今是<to>98.5%</to>，两年不到提高了<difference>14个百分点</difference>。",
            "线路数由年初的<from>78条</from>净增<difference>4条</difference>，达到现在的<to>84条</to>。",
            "人口出生率<to>6.2‰</to>，死亡率<from>7.5‰</from>，自然增长率<difference>1.3‰</difference>。",
            "出生率<to>8.26‰</to>，死亡率<from>6.31‰</from>，自然增长率<difference>2.95‰</difference>。",
            "全市户口迁入<to>2860人</to>、迁出<from>2145人</from>，净迁入<difference>915人</difference>。",
            "公司营业收入<to>36.4亿元</to>，营业成本<from>28.1亿元</from>，毛利<difference>9.3亿元</difference>。",
            "甲线<from>1286人</from>，乙线<to>1152人</to>，前者比后者多<difference>154人</difference>。",
            "今年植树<to>52.4万株</to>，去年<from>48.6万株</from>，同比增加<difference>6.2万株</difference>。",
            "托管一亩收费<to>420元</to>，比农户自己种省<difference>85元</difference>，农户自种成本<from>486元</from>。",
            "测评得分<to>92.6分</to>，较去年下半年的<from>91.8分</from>提高<difference>1.8分</difference>。",
            "堤上量得<to>78.46米</to>的水位，超过<from>78.60米</from>的保证水位<difference>0.14米</difference>。",
            "夜市昨晚售出<to>9846份</to>，与前一晚的<from>10328份</from>相比，放量<difference>482份</difference>。",
            "规上产量同比增长<to>7.4%</to>，较上年<from>6.1%</from>的增速回落<difference>1.3个百分点</difference>。",
            "贷款平均利率<to>3.85%</to>，一年前是<from>4.30%</from>，下降<difference>0.65个百分点</difference>。",
            "入住率<to>92.4%</to>，上届同日<from>85.1%</from>，高出<difference>8.3个百分点</difference>。",
            "全镇村级公路由<from>36条</from>增加到<to>52条</to>，增加了<difference>14条</difference>。",
            "本届报名<to>3860人</to>，比上届的<from>3420人</from>增加<difference>540人</difference>。",
            "抽检合格率由<from>94.6%</from>提高到<to>97.1%</to>，提高<difference>3.5个百分点</difference>。",
            "参赛者年龄最大的<from>77岁</from>，最小的<to>12岁</to>，相差<difference>66岁</difference>。",
            "保洁车从<from>4辆</from>扩到<to>9辆</to>，新添<difference>6辆</difference>。",
            "工程送审<from>3.56亿元</from>，审定<to>3.12亿元</to>，核减<difference>4700万元</difference>。",
            "全年出口<from>388.6亿元</from>，增长4.5%；进口<to>224.2亿元</to>，下降2.4%；贸易顺差<difference>146.4亿元</difference>，扩大15.5%。",
            "出口茶叶46.2万吨，进口18.6万吨，顺差<to>27.6万吨</to>，比上年的<from>24.1万吨</from>扩大<difference>5.3万吨</difference>。",
        },
        accepts = {
            "渔业基金收入62.40万元，其中捐赠收入54.91万元，占88.0%。支出71.35万元，收支差额8.95万元由上年结转弥补。",
            "渔业基金收入62.40万元，支出比上年增加6.35万元。堤坝基金收入20万元，支出31万元，收支差额11万元。",
            "全县收储油菜籽8.64万吨，均价每斤3.1元。上年收储油菜籽8.12万吨，全年增收0.52万吨。",
            "上座率81.4%，周末更高些。去年上座率74.9%，今年高了6.5个百分点。",
            "全县有诊所86所。今年新建4所、撤并2所，去年为84所。",
            "全队共有队员46人，上届冠军队为32人，多了14人的是预备队。",
            "青蟹码头价每公斤76元，开渔前是90元，便宜了14元；折成市斤，每斤38元。",
            "亩产1260斤，换种前只有980斤，增产280斤。",
            "蒜薹收购价每斤2.6元，去年是3.4元，跌了8毛；一亩下来少收入240元。",
            "人口出生率6.2‰，死亡率7.5‰，自然增长率-1.3‰。",
            "出生率6.2‰，比上年下降0.3个千分点；死亡率7.5‰，自然增长率为-1.3‰。",
            "全年流入人口12.6万人，流出8.4万人，净流入4.2万人。",
            "省内流入1.2万人，省外流入3.4万人，流出2.1万人，净流入2.5万人。",
            "公司营业收入36.4亿元，主业毛利5.3亿元，副业毛利1.2亿元，主业成本18.6亿元。",
            "出生率8.26‰，死亡率6.31‰，自然增长率比上年下降0.42个千分点。",
            "甲线1286人，乙线1152人，前者比后者多134人。",
            "加开班车960班，节前382班、节后578班，后者比前者多196班。",
            "游览票每张80元，节前是100元，便宜了20元；学生票每张40元。",
            "7月天然气用量1.84亿立方米，环比增加0.12亿立方米，上年同期为1.71亿立方米。",
            "季末存栏生猪36.2万头，比上月末增加0.4万头，上年同期为33.9万头。",
            "产量增长8.2%，增速比上月加快1.2个百分点，比去年同期放慢0.5个百分点，去年同期增长8.7%。",
            "一号楼高98米，二号楼高86米，一号楼比设计方案高2米。",
            "甲厂工人386人，乙厂452人，比上年多28人。",
            "城镇化率68.2%，比全省平均水平高3.4个百分点，比全国低1.2个百分点。",
            "三年前村里只有民宿12家，现在发展到47家，增加了35家。",
            "托管一亩收费420元，比农户自己种省66元，农户自种成本486元。",
            "全院法官38人，平均每人办结241件，最多的办了402件，比平均数多161件。",
            "堤上量得78.46米的水位，高出76.20米的设防水位2.26米。",
            "登记在册的渔船24.6万艘，比去年净增3.1万艘，去年为21.5万艘。",
            "1月产量同比下降1.8%，较上月增长0.5%的水平回落2.3个百分点。",
            "帐篷最多时是120顶，现在还剩46顶，已经拆掉74顶。",
            "入住率92.4%，上届同日85.1%，高出7.3个百分点。",
            "参赛者年龄最大的77岁，最小的12岁，相差65岁。",
            "日间客流最高8.4万人次，夜间2.6万人次，早高峰1.9万人次，最多时相差5.8万人次。",
            "全镇村级公路由36条增加到52条，增加了16条。",
            "本届报名3860人，比上届的3420人增加440人。",
            "抽检合格率由94.6%提高到97.1%，提高2.5个百分点。",
            "通行时间由45分钟缩至32分钟，快了13分钟。",
            "去年产茶一百二十万斤，今年多了八万斤。",
            "全年出口388.6亿元，增长4.5%；进口224.2亿元，下降2.4%；贸易顺差164.4亿元，扩大15.5%。",
            "出口茶叶46.2万吨，进口18.6万吨，顺差27.6万吨，比上年的24.1万吨扩大3.5万吨。",
            "东校区平均分86.4分，西校区79.2分，两校相差7.2分，比上学期缩小1.8分。",
            "甲队92分，乙队78分，分差14分，较上轮的11分拉大3分。",
            "城镇居民收入46200元，农村居民收入21800元，两者相差24400元，同比扩大2.6%。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("change") do
            local of_time = claim.pattern and claim.pattern:find("^chronicle/")     -- years/duration
            if claim.from and claim.to and claim.difference and not of_time then
                local up = equal(claim.to - claim.from, claim.difference)
                local down = equal(claim.from - claim.to, claim.difference)
                if claim.to.kind == "ordinal" or not claim.direction then
                    expect(any { up, down }, { from = claim })
                else
                    expect(claim.direction == "up" and up or down, { from = claim })
                end
            end
        end
    end,
}
