#include "extract/scene/scene.h"

#include "base/utf8.h"

enum { LABEL_SYMBOLS = 36, NOUN_SYMBOLS = 10 };

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

uint32_t scene_subject(const scene *s, const frame *f, uint32_t *from, uint32_t *to)
{
    *to = f->start;
    *from = f->start;
    while (*from > 0 && s->text.symbols[*from - 1].mark < MARK_FIGURE && f->start - *from < LABEL_SYMBOLS)
        --*from;
    scene_strip(s, from, to);
    return *to - *from;
}

static void add_point(scene *s, mention *m, uint32_t point)
{
    s->points[s->point_count++] = point;
    m->name_length++;
    m->letters |= scene_letter(point);
}

/* Adds the characters of some symbols to a mention's name. */
static void add_points(scene *s, mention *m, uint32_t from, uint32_t to)
{
    view text = s->text.text;
    for (uint32_t i = from; i < to && m->name_length < NAME_LENGTH; i++) {
        const symbol *at = &s->text.symbols[i];
        if (at->mark != MARK_WORD || at->token != NO_TOKEN)
            continue;
        unsigned length;
        add_point(s, m, utf8_decode(text.start + at->at, text.start + text.length, &length));
    }
}

static void add_word_points(scene *s, mention *m, word which)
{
    view text = document_word(s->doc, which);
    const char *at = text.start, *end = text.start + text.length;
    unsigned length;
    for (; at < end && m->name_length < NAME_LENGTH; at += length)
        add_point(s, m, utf8_decode(at, end, &length));
}

bool scene_behind_exception(const scene *s, const mention *m)
{
    if (m->clause == 0 || s->text.symbols[m->clause - 1].mark != MARK_COMMA)
        return false;
    uint32_t start = scene_clause_start(s, m->clause - 1);
    return wordset_at(s->words->sets[WORDS_EXCEPT], reduced_text(&s->text, start, m->clause), 0, NULL) > 0;
}

/* "Lacquer and others": does a name end so? */
static bool ends_with_others(const scene *s, view label)
{
    const uint32_t end = (uint32_t)label.length, others = wordset_before(s->words->sets[WORDS_OTHER], label, end, NULL);
    return others > 0 && others < end && wordset_before(s->words->sets[WORDS_JOINS], label, end - others, NULL) > 0;
}

/* "1. 全年发电量": behind the number of an item that a line begins with. */
static uint32_t behind_number(const scene *s, uint32_t from, uint32_t to)
{
    enum { MOST_DIGITS = 2 };
    uint32_t at = from;
    while (at < to && at - from < MOST_DIGITS && s->text.text.start[s->text.symbols[at].at] >= '0' && s->text.text.start[s->text.symbols[at].at] <= '9')
        at++;
    const bool numbered = at > from && at + 1 < to && s->text.text.start[s->text.symbols[at].at] == '.'
        && (from == 0 || s->text.symbols[from - 1].mark >= MARK_STOP);
    return numbered ? at + 1 : from;
}

static void find_label(scene *s, mention *m)
{
    uint32_t from = m->place;
    while (from > 0 && s->text.symbols[from - 1].mark < MARK_FIGURE && m->place - from < LABEL_SYMBOLS)
        from--;
    from = behind_number(s, from, m->place);
    m->label = from;
    m->label_end = m->place;
    m->flags |= scene_strip(s, &m->label, &m->label_end);
    view label = reduced_text(&s->text, m->label, m->label_end);
    const relation_words *w = s->words;
    if ((m->flags & MENTION_PART) != 0 && scene_tells(s, WORDS_INCLUSIVE, label))
        m->flags &= ~(uint32_t)MENTION_PART;        /* "including this one, 42 in all" */
    m->flags |= wordset_at(w->sets[WORDS_TOTAL], label, 0, NULL) > 0 ? MENTION_TOTAL : 0;
    view clause = reduced_text(&s->text, m->clause, m->place), whole = reduced_text(&s->text, from, m->place);
    if (wordset_at(w->sets[WORDS_OTHER], label, 0, NULL) > 0 || ends_with_others(s, label)
        || (m->clause < m->place && wordset_at(w->sets[WORDS_OTHER], clause, 0, NULL) > 0))
        m->flags |= MENTION_OTHER;
    if ((wordset_at(w->sets[WORDS_REST], whole, 0, NULL) > 0 || wordset_at(w->sets[WORDS_REST], clause, 0, NULL) > 0) && !scene_behind_exception(s, m))
        m->flags |= MENTION_REST;
    uint32_t after = m->place + 1, reach = after;
    while (reach < s->text.count && reach < after + 4 && s->text.symbols[reach].mark < MARK_COMMA)
        reach++;
    if (wordset_before(w->sets[WORDS_TARGET], label, (uint32_t)label.length, NULL) > 0
        || wordset_at(w->sets[WORDS_TARGET], label, 0, NULL) > 0
        || scene_tells(s, WORDS_TARGET, reduced_text(&s->text, after, reach)))
        m->flags |= MENTION_TARGET;
    view unit = document_word(s->doc, fact_figure(s->doc, m->fact)->written_unit);
    if (scene_tells(s, WORDS_AVERAGE, label) || wordset_has(w->sets[WORDS_LEVELS], unit))
        m->flags |= MENTION_AVERAGE;
    if (scene_tells(s, WORDS_FLOW, whole))
        m->flags |= MENTION_FLOW;
}

/* "of which" may stand alone before a comma or colon. */
static void find_part_mark(scene *s, mention *m)
{
    for (uint32_t at = m->clause; at < m->place; at++)
        if (s->text.symbols[at].mark >= MARK_FIGURE)
            return;             /* "of which, 128 and 183": the second goes with the first */
    uint32_t end = m->clause > 0 ? m->clause - 1 : 0, from = scene_clause_start(s, end);
    if (end <= from || (s->text.symbols[end].mark != MARK_COMMA && s->text.symbols[end].mark != MARK_COLON))
        return;
    uint32_t open = end;        /* "26402, or 18.70 % (of which, 65 and over 19064 ..." */
    while (open > from && s->text.symbols[open - 1].mark != MARK_BRACKET)
        open--;
    const view before = reduced_text(&s->text, open, end);      /* "of which those in the towns, 521" */
    if (wordset_has(s->words->sets[WORDS_PART], before)
        || (rising_before(&s->text.placed, end) == rising_before(&s->text.placed, open)
            && wordset_at(s->words->sets[WORDS_PART], before, 0, NULL) > 0
            && wordset_before(s->words->sets[WORDS_SUCH], before, (uint32_t)before.length, NULL) > 0))
        m->flags |= MENTION_PART;
}

static void find_noun(scene *s, mention *m)
{
    m->noun = m->noun_end = m->place + 1;
    if (!scene_unit(s, (uint32_t)(m - s->mentions))->count)
        return;
    view text = s->text.text;
    while (m->noun_end - m->noun < NOUN_SYMBOLS && s->text.symbols[m->noun_end].mark <= MARK_QUOTE
           && s->text.symbols[m->noun_end].mark != MARK_TIME
           && wordset_at(s->words->sets[WORDS_NOUN_END], text, s->text.symbols[m->noun_end].at, NULL) == 0)
        m->noun_end++;
    if (s->text.symbols[m->noun_end].mark == MARK_FIGURE)
        m->noun_end = m->noun;  /* the label of the next figure, not a noun of this one */
}

/* The class of the last scope word of a text, or 0. */
static uint8_t scope_in(const scene *s, view text)
{
    const word_place *last = scene_last(s, WORDS_SCOPE, text);
    return last != NULL ? (uint8_t)last->value : 0;
}

static uint32_t sentence_start(const scene *s, const mention *m)
{
    uint32_t start = s->text.sentences[m->sentence].from;
    return m->place - start > SENTENCE_REACH ? m->place - SENTENCE_REACH : start;
}

static void find_scope(scene *s, mention *m)
{
    m->own_scope = (uint8_t)scene_says(s, m, WORDS_SCOPE);
    m->scope = m->own_scope;
    if (m->scope == 0 && m->sentence != NONE)
        m->scope = scope_in(s, reduced_text(&s->text, sentence_start(s, m), m->place));
}

/* Is the last date before it in its sentence later than the year of publication, or does the sentence tell of a plan? */
static bool lies_ahead(const scene *s, const mention *m)
{
    if (m->sentence == NONE)
        return false;
    uint32_t start = sentence_start(s, m);
    if (scene_tells(s, WORDS_GOVERN, reduced_text(&s->text, start, m->place)))
        return true;
    for (uint32_t at = m->place; s->x->published.from.year > 0 && at-- > start;) {
        const symbol *here = &s->text.symbols[at];
        uint32_t fact = here->kind == TOKEN_DATE ? s->x->tokens[here->token].fact : FACT_NONE;
        const dated *d = fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
        if (d != NULL)
            return d->from.year > s->x->published.from.year;
    }
    return false;
}

static void describe(scene *s, mention *m)
{
    m->clause = scene_clause_start(s, m->place);
    view clause = reduced_text(&s->text, m->clause, m->place + 1);
    find_label(s, m);
    find_part_mark(s, m);
    find_noun(s, m);
    find_scope(s, m);
    if (scene_tells(s, WORDS_PLAN, clause) || lies_ahead(s, m))
        m->flags |= MENTION_PLAN;
    if (scene_unit(s, (uint32_t)(m - s->mentions))->count && scene_says(s, m, WORDS_OVERLAP) != 0)
        m->flags |= MENTION_OVERLAP;
    if (scene_says(s, m, WORDS_BAND) != 0)
        m->flags |= MENTION_BAND;
    if (scene_figure(s, (uint32_t)(m - s->mentions))->print.modifier != MODIFIER_EXACT)
        m->flags |= MENTION_HEDGED;
    if (s->x->clean->blocks[m->block].kind == BLOCK_CELL)
        m->flags |= MENTION_CELL;
    m->name = s->point_count;
    if ((m->flags & MENTION_CELL) != 0) {   /* its heads name a cell */
        const key *k = &s->doc->keys[fact_figure(s->doc, m->fact)->key];
        add_word_points(s, m, k->subject);
        add_word_points(s, m, k->metric);
    }
    add_points(s, m, m->label, m->label_end);
    if (scene_unit(s, (uint32_t)(m - s->mentions))->count)
        add_word_points(s, m, fact_figure(s->doc, m->fact)->written_unit);
    add_points(s, m, m->noun, m->noun_end);
}

/* 负一场 is a match lost: nothing is counted below zero. */
static bool is_lost(const scene *s, const figure *f)
{
    return f->print.digits < 0 && f->unit != 0 && s->doc->units[f->unit].count;
}

static status find_mentions(scene *s, error *err)
{
    const extraction *x = s->x;
    s->mentions = arena_zero(x->scratch, x->token_count + 1u, sizeof *s->mentions);
    s->mention_of = arena_zero(x->scratch, x->token_count + 1u, sizeof *s->mention_of);
    s->points = arena_take(x->scratch, sizeof *s->points * NAME_LENGTH * (x->token_count + 1u));
    if (s->mentions == NULL || s->mention_of == NULL || s->points == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for labels");
    uint32_t sentence = 0;
    for (uint32_t t = 0; t < x->token_count; t++) {
        const token *at = &x->tokens[t];
        s->mention_of[t] = NONE;
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
        describe(s, m);
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
