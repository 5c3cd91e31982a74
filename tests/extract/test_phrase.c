#include <CUnit/CUnit.h>

#include "extract/phrases/phrase.h"
#include "extract/words/starts.h"

enum { MOST = 32 };

/* A text whose figures are written as [N:12亿元]; brackets and kind are not part of it. */
typedef struct {
    arena *memory;
    char text[512];
    token tokens[MOST];
    clean_text clean;
    extraction x;
    reduced reduced;
    phrasebook *book;
    frame frames[MOST];
    uint32_t count;
} stage;

static void read_marked(stage *s, const char *marked)
{
    uint32_t length = 0;
    for (const char *at = marked; *at != '\0'; at++) {
        if (*at == '[') {
            s->tokens[s->x.token_count] = (token){ .start = length, .fact = s->x.token_count, .kind = (uint8_t)(at[1] - '@') };
            at += 2;
        } else if (*at == ']') {
            s->tokens[s->x.token_count++].end = length;
        } else {
            s->text[length++] = *at;
        }
    }
    s->clean.text = (view){ s->text, length };
}

static const data *read_lua(stage *s, const char *chunk)
{
    const data *d = NULL;
    error err = { .code = STATUS_OK };
    CU_ASSERT_EQUAL_FATAL(data_read(&d, s->memory, view_of(chunk), "phrases", &err), STATUS_OK);
    return d;
}

static status compile(stage *s, const char *patterns, error *err)
{
    const data *files[CLAIM_KINDS] = { NULL };
    files[CLAIM_CHANGE] = read_lua(s, patterns);
    const data *classes = read_lua(s, "return { up = { '增加', '增长' }, down = { '减少' }, change = { '@up', '@down' } }");
    return phrasebook_compile(&s->book, s->memory, files, classes, err);
}

static void play(stage *s, const char *patterns, const char *marked)
{
    *s = (stage){ .memory = arena_new() };
    CU_ASSERT_PTR_NOT_NULL_FATAL(s->memory);
    CU_ASSERT_EQUAL_FATAL(compile(s, patterns, NULL), STATUS_OK);
    read_marked(s, marked);
    s->x.clean = &s->clean;
    s->x.tokens = s->tokens;
    s->x.scratch = s->memory;
    start_table *table = start_table_new(s->memory);
    CU_ASSERT_PTR_NOT_NULL_FATAL(table);
    start_table_add(table, phrasebook_triggers(s->book), START_TRIGGER);
    s->x.starts = starts_read(table, s->clean.text, s->memory);
    CU_ASSERT_EQUAL_FATAL(reduced_make(&s->reduced, &s->x, NULL), STATUS_OK);
    s->count = phrasebook_match(s->book, &s->reduced, 0, s->reduced.count, s->frames, MOST);
}

static uint32_t found(const char *patterns, const char *marked)
{
    stage s;
    play(&s, patterns, marked);
    arena_free(s.memory);
    return s.count;
}

static void a_pattern_grows_both_ways_from_its_trigger(void)
{
    stage s;
    play(&s, "return { '{to:N} ,6 比 .6 {from:N} @change {rate:P}' }", "收入[N:86亿元]，比[D:去年]的[N:72亿元]增长[P:19%]。");
    CU_ASSERT_EQUAL_FATAL(s.count, 1);
    CU_ASSERT_EQUAL(frame_token(&s.frames[0], ROLE_TO), 0);
    CU_ASSERT_EQUAL(frame_token(&s.frames[0], ROLE_FROM), 2);
    CU_ASSERT_EQUAL(frame_token(&s.frames[0], ROLE_RATE), 3);
    arena_free(s.memory);
}

static void the_words_of_a_class_give_the_direction(void)
{
    stage s;
    play(&s, "return { '@change {difference:N}' }", "减少[N:12人]，增加[N:3人]");
    CU_ASSERT_EQUAL_FATAL(s.count, 2);
    CU_ASSERT_EQUAL(s.frames[0].direction, DIRECTION_DOWN);
    CU_ASSERT_EQUAL(s.frames[1].direction, DIRECTION_UP);
    arena_free(s.memory);
}

static void a_gap_passes_what_its_sign_allows(void)
{
    CU_ASSERT_EQUAL(found("return { '比 .9 {from:N}' }", "比[D:去年]的[N:5人]"), 1);
    CU_ASSERT_EQUAL(found("return { '比 .9 {from:N}' }", "比东区，[N:5人]"), 0);
    CU_ASSERT_EQUAL(found("return { '比 ,9 {from:N}' }", "比东区，[N:5人]"), 1);
    CU_ASSERT_EQUAL(found("return { '比 ,9 {from:N}' }", "比东区；[N:5人]"), 0);
    CU_ASSERT_EQUAL(found("return { '比 ;9 {from:N}' }", "比东区；[N:5人]"), 1);
    CU_ASSERT_EQUAL(found("return { '比 ,9 {from:N} 多' }", "比[N:4人]的[N:5人]多"), 0);
    CU_ASSERT_EQUAL(found("return { '比 *9 {from:N} 多' }", "比[N:4人]的[N:5人]多"), 1);
    CU_ASSERT_EQUAL(found("return { '比 *9 {from:N} 多' }", "比东区。[N:5人]多"), 0);
}

static void names_are_captured_as_short_as_they_can_be(void)
{
    stage s;
    play(&s, "return { '占 <whole:20> 的 {share:P}' }", "占全市产值的[P:5%]");
    CU_ASSERT_EQUAL_FATAL(s.count, 1);
    CU_ASSERT_TRUE(view_equal(frame_name(&s.frames[0], &s.reduced, ROLE_WHOLE), VIEW("全市产值")));
    arena_free(s.memory);
}

static void what_must_not_follow_is_looked_at_only(void)
{
    CU_ASSERT_EQUAL(found("return { '占 !地|用 .4 {share:P}' }", "占地[P:5%]"), 0);
    CU_ASSERT_EQUAL(found("return { '占 !地|用 .4 {share:P}' }", "占比[P:5%]"), 1);
    CU_ASSERT_EQUAL(found("return { '!<抢 占 {share:P}' }", "抢占[P:5%]"), 0);
}

static void an_edge_is_a_mark_or_a_figure(void)
{
    stage s;
    play(&s, "return { '^ <part:8> 率 {share:P}' }", "实到[N:9名]，出席率[P:90%]");
    CU_ASSERT_EQUAL_FATAL(s.count, 1);
    CU_ASSERT_TRUE(view_equal(frame_name(&s.frames[0], &s.reduced, ROLE_PART), VIEW("出席")));
    arena_free(s.memory);
}

static void a_slot_may_ask_for_words_in_its_figure(void)
{
    stage s;
    play(&s, "return { '{:D=去年|上年} 为 {from:N}' }", "[D:今年]为[N:5人]，[D:去年同期]为[N:4人]");
    CU_ASSERT_EQUAL_FATAL(s.count, 1);
    CU_ASSERT_EQUAL(frame_token(&s.frames[0], ROLE_FROM), 3);
    CU_ASSERT_EQUAL(s.frames[0].slots, 1);
    arena_free(s.memory);
}

static void longer_triggers_do_not_hide_shorter_ones(void)
{
    CU_ASSERT_EQUAL(found("return { '增长 .2 {rate:P}', '增长率 {rate:P}' }", "增长率[P:5%]"), 2);
}

static void a_faulty_pattern_is_named(void)
{
    static const char *const faulty[] = {
        "return { '占 {share:P}', { '占 {shares:Z}' } }", "return { '' }", "return { '{from:N} ?' }", "return { '占 <whole:99> 的' }",
        "return { '占 @nothing {share:P}' }", "return { '占 {sharing:P}' }", "return { 3 }", "return { '的? {share:P}' }",
    };
    for (size_t i = 0; i < sizeof faulty / sizeof *faulty; i++) {
        stage s = { .memory = arena_new() };
        error err = { .code = STATUS_OK };
        CU_ASSERT_EQUAL(compile(&s, faulty[i], &err), STATUS_SYNTAX);
        CU_ASSERT_PTR_NOT_NULL(strstr(err.message, "phrases/change: entry "));
        arena_free(s.memory);
    }
}

CU_TestInfo phrase_tests[] = {
    { "a pattern grows both ways from its trigger", a_pattern_grows_both_ways_from_its_trigger },
    { "the words of a class give the direction", the_words_of_a_class_give_the_direction },
    { "a gap passes what its sign allows", a_gap_passes_what_its_sign_allows },
    { "names are captured as short as they can be", names_are_captured_as_short_as_they_can_be },
    { "what must not follow is looked at only", what_must_not_follow_is_looked_at_only },
    { "an edge is a mark or a figure", an_edge_is_a_mark_or_a_figure },
    { "a slot may ask for words in its figure", a_slot_may_ask_for_words_in_its_figure },
    { "longer triggers do not hide shorter ones", longer_triggers_do_not_hide_shorter_ones },
    { "a faulty pattern is named", a_faulty_pattern_is_named },
    CU_TEST_INFO_NULL
};
