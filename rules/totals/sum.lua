--- Parts that are all of a total add up to it; parts that exclude each other never exceed it.
return rule {
    id = "totals/sum",
    severity = "error",
    summary = { zh = "各部分之和与总数不符", en = "the parts do not add up to their total" },
    examples = {
        flags = {
            "全县有林场<total>46个</total>，其中国营林场<part>12个</part>、集体林场<part>19个</part>、合作林场<part>14个</part>。",
            "上午到馆<part>1.7万人次</part>，下午到馆<part>2.6万人次</part>，合计<total>4.9万人次</total>。",
            "全年新签合同<total>53份</total>，其中金额百万元以上<part>9份</part>，五十万元至百万元<part>17份</part>，五十万元以下<part>25份</part>。",
            "书院共收古籍<total>328册</total>，刻本类<part>152册</part>、抄本类<part>97册</part>、稿本类<part>69册</part>。",
            "收回选票1,164张，其中有效票<part>1,129张</part>，废票<part>45张</part>，共<total>1,164张</total>。",
            "去年巡河<part>57天</part>，今年又巡了<part>46天</part>，两年合计<total>93天</total>。",
            "收回测评表<total>862张</total>，其中有效票<part>845张</part>，废票<part>19张</part>。",
            "合作社由三个组组成，有社员<total>312户</total>。分三个组记账，东组<part>118户</part>、中组<part>109户</part>、西组<part>95户</part>。",
            "水库灌区分三片，东片<part>3,260亩</part>、中片<part>2,140亩</part>、西片<part>1,580亩</part>，灌区全部<total>6,880亩</total>。",
            "车队登记车辆<total>532辆</total>，大车<part>141辆</part>、小车<part>326辆</part>，另有摩托车<part>76辆</part>。",
            "工会收到建议<total>142条</total>。其中涉及食堂的<part>58条</part>；涉及班车的<part>37条</part>；涉及宿舍的<part>29条</part>；其余<part>28条</part>涉及文体活动。",
            "春季卖茶<part>218.4万元</part>。再加上夏秋茶<part>96.6万元</part>、民宿<part>35万元</part>，全年总收入<total>380万元</total>。",
            "全校住宿生<total>184人</total>，早操前到的、晚自习后到的都登了记：上午<part>96人</part>，下午<part>78人</part>。",
            "首日进馆<part>3.1万</part>、次日<part>3.7万</part>、周六<part>4.6万</part>、周日<part>3.8万人次</part>，四天合计<total>16.2万人次</total>。",
            "已实施技改项目<total>87个</total>，节能类<part>31个</part>、扩产类<part>28个</part>、环保类<part>18个</part>。",
            "站里发出班列，东线<part>143.2列</part>，西线<part>128.5列</part>，其余三条支线合计<part>58.6列</part>——全段<total>312.8列</total>。",
            "柜里存标本<total>62件</total>：贝类<part>38件</part>、螺类<part>9件</part>、蟹类<part>11件</part>、虾类<part>14件</part>。",
            "上半年运煤<total>3,240万吨</total>。一季度<part>1,485万吨</part>，二季度<part>1,855万吨</part>。",
            "队里<total>38个</total>人，其中测量组<part>11人</part>，钻探组<part>15人</part>，后勤组<part>14人</part>。",
            "全镇有站房<part>1座</part>、机房<part>28座</part>、水塔<part>65座</part>，一共<total>84处</total>。",
            "捞上来的样品<total>412件</total>，海胆<part>96</part>、海星<part>143</part>、珊瑚<part>88</part>、螺贝<part>75</part>，再无别的。",
            "派来<total>32名</total>技工、教员、厨师，分三个方向：技工<part>9人</part>，教员<part>12人</part>，厨师<part>8人</part>。",
            "夜里出诊<total>186人次</total>，零点以前<part>118人次</part>，零点以后<part>86人次</part>。",
            "| 片区 | 户数 | 户均分得（元） | 分红（万元） | 上半年 | 下半年 | 全年 |\n|---|---|---|---|---|---|---|\n| 东片 | 9,200 | 650 | 598 | 312 | 286 | 598 |\n| 中片 | 12,500 | 480 | 600 | <part>305</part> | <part>295</part> | <total>610</total> |\n| 西片 | 8,300 | 720 | 597.6 | 300 | 297.6 | 597.6 |",
            "| 馆 | 春 | 夏 | 秋 | 冬 | 四季 |\n|---|---|---|---|---|---|\n| 主馆 | 8.2 | 10.6 | 14.9 | 9.3 | 43.0 |\n| 碑林 | <part>2.1</part> | <part>3.0</part> | <part>3.8</part> | <part>2.4</part> | <total>12.3</total> |\n| 瓷馆 | 11.7 | 12.2 | 12.9 | 11.9 | 48.7 |",
            "| 伙伴 | 贸易额（亿元） |\n|---|---|\n| 东岸 | <part>539</part> |\n| 西岸 | <part>431</part> |\n| 南岸 | <part>345</part> |\n| 其他 | 841 |\n\n东岸、西岸、南岸三地合计<total>1351亿元</total>。",
            "挂牌土地<total>6宗</total>，其中底价成交<part>5宗</part>，溢价成交<part>2宗</part>。",
            "协议总投资<total>206.5亿元</total>。按产业链算：新材料<part>88.3亿元</part>，电子<part>54.6亿元</part>，装备<part>32.1亿元</part>，食品<part>21.5亿元</part>，四块拼成总单。",
            "东组学员<part>40人</part>，西组<part>46人</part>，两组共<total>96人</total>。",
            "# 人口\n\n年末常住人口<total>52.8万人</total>。\n\n| 街镇 | 人口（万人） |\n|---|---|\n| 枫桥 | <part>18.2</part> |\n| 古渡 | <part>13.8</part> |\n| 塔前 | <part>9.6</part> |\n| 西洋 | <part>6.0</part> |\n| 黄泥 | <part>4.2</part> |",
            "全市四条线路里，1号线日均<part>26.4万人次</part>，2号线<part>19.8万人次</part>，3号线<part>12.0万人次</part>，4号线<part>15.6万人次</part>，全网日均<total>76.8万人次</total>。",
            "学会现有会员<total>1,436人</total>，其中团体会员<part>86人</part>，个人会员<part>1,360人</part>。",
            "全年发放贷款<total>1,284笔</total>，农户贷款<part>832笔</part>，小微企业贷款<part>462笔</part>。",
            "一天走了<total>21,460步</total>，上午<part>8,230步</part>，下午<part>9,640步</part>，晚饭后<part>4,590步</part>。",
            "收蜜柑<total>1,860吨</total>，外销<part>1,120吨</part>，本地销售<part>640吨</part>，没有存货。",
            "去年写稿<total>118篇</total>，消息<part>62篇</part>，通讯<part>31篇</part>，评论<part>15篇</part>。",
            "校区有学员<total>1,460人</total>，男学员<part>742人</part>、女学员<part>728人</part>，教练36人。",
        },
        accepts = {
            "水库灌区分三片，东片3,260亩、中片2,140亩、西片1,580亩，灌区全部6,980亩。",
            "车队登记车辆620辆，大车141辆、小车326辆，另有摩托车76辆。",
            "全市规上企业2,318家，去年新升规206家，退规118家，上年末2,230家。",
            "公司登记客户860户，餐饮客户320户、酒店客户210户。",
            "三个镇的茶园9,600亩，依次是2,100、3,400和4,100亩。",
            "春季卖茶218.4万元。再加上夏秋茶96.6万元、民宿35万元，全年总收入350万元。",
            "上半年运煤3,340万吨。一季度1,485万吨，二季度1,855万吨。",
            "去年的交易量是73万吨，一天两千吨。蔬菜41万吨，水果22万吨，其余10万吨是粮油、水产。",
            "队里40个人，其中测量组11人，钻探组15人，后勤组14人。",
            "队里60个人，其中测量组11人，钻探组15人，后勤组14人。",
            "四个片里，东片种树52亩，西片61亩，南片38亩，北片29亩，西片最多。",
            "| 县(区) | 产量（吨） |\n|---|---|\n| 东县 | 539 |\n| 西县 | 431 |\n\n两县去年合计942吨。",
            "挂牌土地7宗，其中底价成交5宗，溢价成交2宗。",
            "64支茶样进场，三轮下来，依次剩32支、16支、8支。",
            "全市接待游客860万人次，景区接待520万人次，乡村旅游点接待310万人次。",
            "全区有幼儿园43所，公办18所，普惠性民办16所，在园幼儿9,800人。",
            "合作社有成员312户，种植户180户，养殖户96户，加工户32户，不少人家种养兼营。",
            "三个车间共有工人460人，一车间180人，二车间150人，三车间130人，女工210人，党员46人。",
            "果园有苹果树1,200棵、梨树800棵，今年新栽300棵，病死60棵，现存2,240棵。",
            "这次体检来了430人，查出血压偏高的86人，血糖偏高的41人，两项都正常的313人。",
            "企业120家，其中民营企业90家、高新企业45家。",
            "校区有学员1,470人，男学员742人、女学员728人，教练36人。",
            "本届赛事报名12,400人，全程4,100人，半程5,300人，健身跑3,000人；外地选手5,580人。",
            "全县建成泵站126座，其中一级站71座，二级站33座，其余各类站合计22座。",
            "全年生产农机9.6万台，其中收割机5.2万台；收割机里，轮式3.1万台，履带2.1万台。",
            "展馆先后借得藏品12件；随后两次又借得8件和20件，三次共计40件。",
            "全县有农家书屋240个、藏书31万册、管理员236人。",
            "全县有林场45个，其中国营林场12个、集体林场19个、合作林场14个。",
            "三座水库分别蓄水2.3亿立方米、2.3亿立方米、2.3亿立方米，合计7亿立方米。",
            "全年新签合同90份，其中百万元以上合同41份、千万元以上合同8份。",
            "全区出动人员3600人，其中民兵900人、医护人员240人。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("sum") do
            if claim.complete then
                expect(equal(claim.total, sum(claim.parts)), { from = claim })
            elseif claim.disjoint then
                expect(at_most(sum(claim.parts), claim.total), { from = claim })
            else
                for _, part in ipairs(claim.parts) do
                    expect(at_most(part, claim.total), { from = claim, as = { total = claim.total, part = part } })
                end
            end
        end
    end,
}
