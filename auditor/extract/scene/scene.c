#include "extract/scene/scene.h"

static bool is_figure_kind(uint8_t kind)
{
    return kind == TOKEN_AMOUNT || kind == TOKEN_PERCENT || kind == TOKEN_POINTS || kind == TOKEN_TIMES
        || kind == TOKEN_DURATION || kind == TOKEN_AGE || kind == TOKEN_ORDINAL;
}

uint32_t scene_clause_start(const scene *s, uint32_t place)
{
    const uint32_t start = reduced_behind(&s->text.commas, place);
    return place - start > SENTENCE_REACH ? place - SENTENCE_REACH : start;
}

uint32_t scene_clause_end(const scene *s, uint32_t place)
{
    const uint32_t end = reduced_next(&s->text, &s->text.commas, place);
    return end - place > SENTENCE_REACH ? place + SENTENCE_REACH : end;
}

/* The symbol 'bytes' after 'from'. */
static uint32_t ahead(const scene *s, uint32_t from, uint32_t bytes)
{
    uint32_t stop = s->text.symbols[from].at + bytes;
    while (s->text.symbols[from].at < stop)
        from++;
    return from;
}

static uint32_t back(const scene *s, uint32_t to, uint32_t bytes)
{
    uint32_t stop = s->text.symbols[to].at - bytes;
    while (to > 0 && s->text.symbols[to].at > stop)
        to--;
    return to;
}

static uint16_t word_flags(const scene *s, view text)
{
    const relation_words *w = s->words;
    return (uint16_t)((wordset_has(w->sets[WORDS_PART], text) ? MENTION_PART : 0)
                      | (wordset_has(w->sets[WORDS_TOTAL], text) ? MENTION_TOTAL : 0)
                      | (wordset_has(w->sets[WORDS_EACH], text) ? MENTION_EACH : 0));
}

static bool is_blank(const symbol *at)
{
    return at->mark == MARK_QUOTE || (at->mark == MARK_TIME && at->kind != TOKEN_ORDINAL && at->kind != TOKEN_AGE);
}

/* One step from the left; answers whether something was stripped. */
static bool strip_left(const scene *s, uint32_t *from, uint32_t to, uint16_t *flags)
{
    if (*from < to && is_blank(&s->text.symbols[*from])) {
        ++*from;
        return true;
    }
    view text = { s->text.text.start, s->text.symbols[to].at };
    uint32_t n = *from < to ? wordset_at(s->words->sets[WORDS_LEAD], text, s->text.symbols[*from].at, NULL) : 0;
    if (n == 0 || wordset_at(s->words->sets[WORDS_KEEP], text, s->text.symbols[*from].at, NULL) > n)
        return false;
    uint32_t next = ahead(s, *from, n);
    *flags |= word_flags(s, reduced_text(&s->text, *from, next));
    *from = next;
    return true;
}

static bool strip_right(const scene *s, uint32_t from, uint32_t *to, uint16_t *flags)
{
    if (from < *to && is_blank(&s->text.symbols[*to - 1])) {
        --*to;
        return true;
    }
    view text = reduced_text(&s->text, from, *to);
    uint32_t n = from < *to ? wordset_before(s->words->sets[WORDS_TAIL], text, (uint32_t)text.length, NULL) : 0;
    if (n == 0)
        return false;
    uint32_t next = back(s, *to, n);
    *flags |= word_flags(s, reduced_text(&s->text, next, *to));
    *to = next;
    return true;
}

uint16_t scene_strip(const scene *s, uint32_t *from, uint32_t *to)
{
    uint16_t flags = 0;
    while (strip_left(s, from, *to, &flags))
        continue;
    while (strip_right(s, *from, to, &flags))
        continue;
    return flags;
}

const word_place *scene_next(const scene *s, words_kind kind, view stretch, const word_place *last)
{
    const char *behind = s->text.text.start + last->at + last->length;
    return scene_find(s, kind, (view){ behind, (size_t)(stretch.start + stretch.length - behind) });
}

const word_place *scene_last(const scene *s, words_kind kind, view stretch)
{
    const word_place *last = NULL;
    for (const word_place *next = scene_find(s, kind, stretch); next != NULL; next = scene_next(s, kind, stretch, next))
        last = next;
    return last;
}

bool scene_tells_class(const scene *s, words_kind kind, view stretch, uint32_t class)
{
    for (const word_place *at = scene_find(s, kind, stretch); at != NULL; at = scene_next(s, kind, stretch, at))
        if (at->value == class)
            return true;
    return false;
}

uint32_t scene_says(const scene *s, const mention *m, words_kind kind)
{
    view texts[] = { scene_label(s, m), scene_noun(s, m) };
    for (int i = 0; i < 2; i++) {
        const word_place *found = scene_find(s, kind, texts[i]);
        if (found != NULL)
            return found->value;
    }
    return 0;
}

bool scene_holds(const scene *s, const mention *m, view word)
{
    return view_find(scene_label(s, m), word) >= 0 || view_find(scene_noun(s, m), word) >= 0;
}

/* 负一场 is a match lost: nothing is counted below zero. */
static bool is_lost(const scene *s, const figure *f)
{
    return f->print.digits < 0 && f->unit != 0 && s->doc->units[f->unit].count;
}

/* The level of the heading of plans ("三、2026年重点工作") that a block stands below, told block by block; 0: none. */
static uint8_t plan_level(const scene *s, uint32_t from, uint32_t to, uint8_t level)
{
    const clean_text *clean = s->x->clean;
    for (uint32_t i = from; i <= to; i++) {
        const block *b = &clean->blocks[i];
        if (b->kind != BLOCK_HEADING || b->level == 0)
            continue;
        const view title = { clean->text.start + b->start, b->end - b->start };
        if (level == 0 || b->level <= level)
            level = relation_words_in(s->words, WORDS_PLAN_SECTION, title) && !relation_words_in(s->words, WORDS_REVIEW_SECTION, title) ? b->level : 0;
    }
    return level;
}

static status find_mentions(scene *s, error *err)
{
    const extraction *x = s->x;
    s->mentions = arena_zero(x->scratch, x->token_count + 1u, sizeof *s->mentions);
    s->mention_of = arena_zero(x->scratch, x->token_count + 1u, sizeof *s->mention_of);
    s->points = arena_take(x->scratch, sizeof *s->points * NAME_LENGTH * (x->token_count + 1u));
    if (s->mentions == NULL || s->mention_of == NULL || s->points == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for labels");
    uint32_t sentence = 0, told = 0;    /* 'told': blocks whose headings are known */
    uint8_t planned = 0;
    for (uint32_t t = 0; t < x->token_count; t++) {
        const token *at = &x->tokens[t];
        s->mention_of[t] = NONE;
        if (at->block >= told) {
            planned = plan_level(s, told, at->block, planned);
            told = at->block + 1;
        }
        const figure *f = at->fact != FACT_NONE && is_figure_kind(at->kind) ? fact_figure(s->doc, at->fact) : NULL;
        if (f == NULL || f->huge)
            continue;
        while (sentence < x->sentence_count && x->sentences[sentence].end <= at->start)
            sentence++;
        bool inside = sentence < x->sentence_count && x->sentences[sentence].start <= at->start;
        mention *m = &s->mentions[s->mention_count];
        *m = (mention){ .token = t,
                        .fact = at->fact,
                        .figure = (uint32_t)(f - s->doc->figures),
                        .place = s->text.places[t],
                        .block = at->block,
                        .kind = at->kind,
                        .sentence = inside ? sentence : NONE,
                        .unit = f->unit,
                        .parent = NONE,
                        .use = f->per != 0 && f->table == FACT_NONE ? USE_RATIO : USE_LEVEL };
        s->mention_of[t] = s->mention_count++;
        scene_describe(s, m);
        m->flags |= planned > 0 ? MENTION_PLAN : 0;
        if (f->table == FACT_NONE && is_lost(s, f))
            m->use = USE_ASIDE;
    }
    return STATUS_OK;
}

static status find_words(scene *s, error *err)
{
    s->places = word_places_find(s->words->search, s->text.text, s->x->starts, START_RELATION, s->x->scratch);
    uint32_t room = 1;
    while (room < READ_ONCE && room < 2 * s->x->token_count)
        room *= 2;
    s->known_mask = room - 1;
    s->known = arena_zero(s->x->scratch, room, sizeof *s->known);
    s->alike = arena_zero(s->x->scratch, KNOWN_UNITS * KNOWN_UNITS, sizeof *s->alike);
    s->factors = arena_zero(s->x->scratch, KNOWN_UNITS, sizeof *s->factors);
    return s->places != NULL && s->known != NULL && s->alike != NULL && s->factors != NULL ? STATUS_OK : error_set(err, STATUS_MEMORY, "no memory for words");
}

status scene_make(scene *out, extraction *x, const relation_words *words, error *err)
{
    scene s = { .x = x, .words = words, .doc = builder_document(x->builder) };
    status result = reduced_make(&s.text, x, err);
    if (result == STATUS_OK)
        result = find_words(&s, err);
    if (result == STATUS_OK)
        result = find_mentions(&s, err);
    if (result == STATUS_OK)
        result = scene_find_frames(&s, err);
    if (result != STATUS_OK)
        return result;
    scene_mark_groups(&s);
    scene_mark_kinds(&s);
    *out = s;
    return STATUS_OK;
}

uint32_t scene_dates(const scene *s, uint32_t from, uint32_t to)
{
    uint32_t dates = 0;
    for (uint32_t at = from; at < to; at++)
        dates += s->text.symbols[at].kind == TOKEN_DATE && s->text.symbols[at].token != NO_TOKEN;
    return dates;
}

uint32_t scene_before(const scene *s, uint32_t place)
{
    uint32_t low = 0, high = s->mention_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (s->mentions[middle].place < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? NONE : low - 1;
}

bool scene_units_comparable(const scene *s, uint32_t a, uint32_t b)
{
    const uint16_t p = s->mentions[a].unit, q = s->mentions[b].unit;
    const bool alike = unit_comparable(scene_unit(s, a), scene_unit(s, b));
    if (p < KNOWN_UNITS && q < KNOWN_UNITS)
        s->alike[p * KNOWN_UNITS + q] = alike ? 2 : 1;
    return alike;
}
