#include <CUnit/CUnit.h>

#include "base/memory.h"
#include "support/draft.h"

typedef struct {
    const char *text, *expected;    /* "text=amount unit modifier; ..." as draft_facts_are writes it */
} figure_case;

static void check(const figure_case *cases, size_t count, fact_kind kind)
{
    for (size_t i = 0; i < count; i++)
        CU_ASSERT_TRUE(draft_facts_are(cases[i].text, draft_read(cases[i].text, ""), kind, cases[i].expected));
}

#define CHECK(cases, kind) check(cases, sizeof(cases) / sizeof *(cases), kind)

static void numerals(void)
{
    static const figure_case cases[] = {
        { "有3500个。", "3500个=3500 个" }, { "有3,500个。", "3,500个=3500 个" }, { "有3 500个。", "3 500个=3500 个" },
        { "产盐12 345.6万元。", "12 345.6万元=123456000 CNY" }, { "发3 500至4 800元。", "3 500至4 800元=3500~4800 CNY" },
        { "表2 189人。", "189人=189 人" }, { "一是2 300 000元。", "2 300 000元=2300000 CNY" }, { "城区12 345 678", "12=12; 345=345; 678=678" },
        { "有１２３个。", "123个=123 个" },
        { "有三千五百个。", "三千五百个=3500 个" }, { "有两万五千个。", "两万五千个=25000 个" }, { "有十二个。", "十二个=12 个" },
        { "有一百零五个。", "一百零五个=105 个" }, { "有三万五个。", "三万五个=35000 个" }, { "有1千零1个。", "1千零1个=1001 个" }, { "收570.2万一路增长。", "570.2万=5702000" }, { "有1.2万个。", "1.2万个=12000 个" },
        { "有1亿2000万个。", "1亿2000万个=120000000 个" }, { "有二十万亿个。", "二十万亿个=20000000000000 个" },
        { "计人民币壹佰贰拾叁万元整。", "人民币壹佰贰拾叁万元整=1230000 CNY" }, { "計三萬五千個。", "三萬五千個=35000 个" },
        { "系数为零点八五。", "零点八五=0.85" }, { "占三分之一。", "三分之一=1/3 fraction" }, { "水温为负2.5℃。", "负2.5℃=-2.5 ℃" },
    };
    CHECK(cases, FACT_FIGURE);
}

static void money(void)
{
    static const figure_case cases[] = {
        { "耗资230.98 亿元。", "230.98亿元=23098000000 CNY" }, { "耗资5000万美元。", "5000万美元=50000000 USD" },
        { "耗资$5000万。", "$5000万=50000000 USD" }, { "耗资12元5角。", "12元5角=12.5 CNY" }, { "耗资8亿元人民币。", "8亿元人民币=800000000 CNY" },
        { "耗资新台币177亿元。", "新台币177亿元=17700000000 TWD" }, { "耗资九千万日元。", "九千万日元=90000000 JPY" },
        { "耗资3万英镑和2万瑞士法郎。", "3万英镑=30000 GBP; 2万瑞士法郎=20000 CHF" }, { "单价5角。", "5角=0.5 CNY" },
    };
    CHECK(cases, FACT_FIGURE);
}

static void percentages(void)
{
    static const figure_case cases[] = {
        { "增长79.5%。", "79.5%=79.5 %" }, { "增长百分之三十。", "百分之三十=30 %" }, { "死亡率千分之五。", "千分之五=0.5 %" },
        { "提升6个百分点。", "6个百分点=6 pp" }, { "收窄20个基点。", "20个基点=0.2 pp" }, { "约七成受访。", "七成=70 % about" },
        { "九成半的人。", "九成半=95 % fraction" }, { "打75折。", "75折=75 %" }, { "增长5%至8%。", "5%至8%=5~8 %" }, { "增长3-5%。", "3-5%=3~5 %" },
        { "翻了2.5倍。", "2.5倍=2.5 倍" }, { "翻了两番。", "两番=2 番" }, { "降幅5‰。", "5‰=0.5 %" }, { "有一半是新人。", "一半=0.5 fraction" },
    };
    CHECK(cases, FACT_FIGURE);
}

static void hedges(void)
{
    static const figure_case cases[] = {
        { "约300人。", "300人=300 人 about" }, { "近300人。", "300人=300 人 nearly" }, { "超过300人。", "300人=300 人 over" },
        { "逾26亿元。", "26亿元=2600000000 CNY over" }, { "不足300人。", "300人=300 人 under" }, { "不低于300人。", "300人=300 人 at-least" },
        { "不超过300人。", "300人=300 人 at-most" }, { "300人以上。", "300人=300 人 at-least" }, { "300人左右。", "300人=300 人 about" },
        { "300多人。", "300多人=300 人 more" }, { "1500余亩。", "1500余亩=1500 亩 more" }, { "十几个。", "十几个=10 个 more" },
        { "2000多万元。", "2000多万元=20000000 CNY more" }, { "突破300家。", "300家=300 家 at-least" },
        { "签约26个。", "26个=26 个" }, { "附近5公里。", "5公里=5 千米" }, { "通过30项。", "30项=30 项" }, { "晚上8人值班。", "8人=8 人" }, { "近百家。", "百家=100 家 nearly" }, { "百余家。", "百余家=100 家 more" }, { "数十家。", "数十家=10~100 家" },
        { "总数十个。", "十个=10 个" }, { "气温-3℃。", "-3℃=-3 ℃" },
        { "自然增长率－2.2‰。", "－2.2‰=-0.22 %" }, { "同比（−6.8%）。", "−6.8%=-6.8 %" }, { "同比：–6.8%。", "–6.8%=-6.8 %" }, { "同比（▼6.8%）。", "6.8%=-6.8 %" },
        { "占3%–5%。", "3%–5%=3~5 %" },
    };
    CHECK(cases, FACT_FIGURE);
}

static void ranges(void)
{
    static const figure_case cases[] = {
        { "3至5个。", "3至5个=3~5 个" }, { "6—8亿元。", "6—8亿元=600000000~800000000 CNY" }, { "1万-5万元。", "1万-5万元=10000~50000 CNY" },
        { "三五百人。", "三五百人=300~500 人" }, { "七八个。", "七八个=7~8 个" }, { "二十七八岁。", "二十七八岁=27~28 岁" },
        { "三四十人。", "三四十人=30~49 人" }, { "两三万元。", "两三万元=20000~30000 CNY" }, { "100与200之间。", "100与200之间=100~200" },
        { "压减至1个。", "1个=1 个" },
    };
    CHECK(cases, FACT_FIGURE);
}

static void units(void)
{
    static const figure_case cases[] = {
        { "长12千米。", "12千米=12 千米" }, { "长1.2公里。", "1.2公里=1.2 千米" }, { "面积55万平方米。", "55万平方米=550000 平方米" },
        { "重三十两。", "三十两=30 两" }, { "长两米半。", "两米半=2.5 米" }, { "发电3亿千瓦时。", "3亿千瓦时=300000000 千瓦时" },
        { "每亩补贴300元。", "300元=300 CNY/亩" }, { "租金300元/亩。", "300元/亩=300 CNY/亩" }, { "均价9800元每平方米。", "9800元每平方米=9800 CNY/平方米" },
        { "较上期（+12家）。", "12家=12 家" }, { "时速350公里/小时。", "350公里/小时=350 千米/小时" }, { "接待12.5万人次。", "12.5万人次=125000 人次" }, { "年仅26岁。", "26岁=26 岁" },
    };
    CHECK(cases, FACT_FIGURE);
}

static void ordinals(void)
{
    static const figure_case cases[] = {
        { "列全省第8位。", "第8位=8 rank" }, { "居全市第一。", "第一=1 rank" }, { "第三批名单。", "第三批=3" }, { "进入前20强。", "前20强=20 rank" },
        { "第二届大会。", "第二届=2" }, { "成立70周年。", "70周年=70" }, { "第一要务是发展。", "" },
    };
    CHECK(cases, FACT_ORDINAL);
}

static void durations(void)
{
    static const figure_case cases[] = {
        { "用时18个月。", "18个月=18 month" }, { "用时半年。", "半年=0.5 year fraction" }, { "连续14年。", "14年=14 year" }, { "三年内建成。", "三年=3 year at-most" },
        { "用时两个半小时。", "两个半小时=2.5 hour" }, { "用时1小时30分。", "1小时30分=90 minute" }, { "还有8天又20小时。", "8天又20小时=212 hour" },
        { "跑完用了9分40秒。", "9分40秒=580 second" }, { "百米成绩11秒62。", "11秒62=11.62 second" }, { "得了9分，40秒后又得2分。", "40秒=40 second" },
        { "近三年，产量上升。", "近三年=3 year" }, { "需要3至5年。", "3至5年=3~5 year" }, { "1个工作日办结。", "1个工作日=1 workday" },
    };
    CHECK(cases, FACT_DURATION);
}

static void nothing_to_count(void)
{
    static const figure_case cases[] = {
        { "大家一起努力。", "" }, { "一批项目。", "" }, { "一次会议。", "" }, { "“6411”机制。", "" }, { "“1+20”政策。", "" }, { "500强企业。", "" },
        { "“四梁八柱”。", "" }, { "四大家领导。", "" }, { "（沅办发〔2022〕3号）", "" }, { "1、完善制度。", "" }, { "注：1.按现价计算。2.口径不变。", "" }, { "一、总体要求", "" }, { "（一）总体要求", "" },
        { "一是抓落实。", "" }, { "版本1.2.3。", "" }, { "电话0731-88888888。", "" }, { "5G基站。", "" }, { "C919客机。", "" }, { "一三五五战略。", "" },
        { "亿元以上项目。", "" }, { "千亿园区。", "" }, { "“五个100”工程。", "" }, { "千方百计。", "" }, { "陆地上。", "" }, { "味道十足。", "" },
        { "全市一盘棋。", "" }, { "三级医院。", "" }, { "首班6:30开出。", "" }, { "用时1:15:30。", "" }, { "如图1、表2。", "" }, { "工业4.0时代。", "" }, { "撬动30亿产业。", "" },
    };
    CHECK(cases, FACT_FIGURE);
}

static void odds(void)
{
    static const figure_case cases[] = {
        { "比分3:2。", "3=3; 2=2" }, { "师生比为1:15。", "1=1; 15=15" }, { "床护比1:0.5。", "1=1; 0.5=0.5" }, { "按5:3:2分担。", "5=5; 3=3; 2=2" },
        { "按四比一的比例出资。", "四=4; 一=1" }, { "以七比二通过。", "七=7; 二=2" }, { "第一比第二好。", "" }, { "结构为8:42:50。", "8=8; 42=42; 50=50" },
    };
    CHECK(cases, FACT_FIGURE);
}

static void size_classes(void)
{
    static const figure_case cases[] = {
        { "10亿元以上项目8个。", "8个=8 个" }, { "招引1个10亿元以上项目。", "1个=1 个" }, { "5000万元以上项目100个以上。", "100个=100 个 at-least" },
        { "亿元以上34个、5亿元以上9个。", "34个=34 个; 9个=9 个" }, { "60岁以上的有203人。", "203人=203 人" }, { "30亩以上种粮大户326户。", "326户=326 户" }, { "完成投资10亿元以上。", "10亿元=1000000000 CNY at-least" },
    };
    CHECK(cases, FACT_FIGURE);
}

static void every_allocation_can_fail(void)
{
    const char *text = "2022年1至10月，签约项目26个，引资83.17亿元，增长23.3%；10亿元以上项目8个。";
    CU_ASSERT_PTR_NOT_NULL_FATAL(draft_language());
    document *doc = NULL;
    for (long n = 0; doc == NULL && n < 10000; n++) {
        memory_fail_after(n);
        doc = draft_read(text, "2022");
        memory_fail_after(-1);
    }
    CU_ASSERT_PTR_NOT_NULL(doc);
    document_free(doc);
}

CU_TestInfo figures_tests[] = {
    { "numerals of every script give their value", numerals },
    { "money has the code of its currency, wherever that stands", money },
    { "percentages, points, multiples and fractions are told apart", percentages },
    { "words around a number bound it; words that only end like them do not", hedges },
    { "both ends of a range have the unit and scale of the second", ranges },
    { "units keep their own names, and what they are counted per", units },
    { "ordinals say whether they are ranks", ordinals },
    { "lengths of time are durations", durations },
    { "labels, idioms, markers and codes count nothing", nothing_to_count },
    { "a bound that belongs to a noun is no value", size_classes },
    { "every allocation can fail while a draft is read", every_allocation_can_fail },
    { "numbers that stand to each other are figures without a unit", odds },
    CU_TEST_INFO_NULL
};
