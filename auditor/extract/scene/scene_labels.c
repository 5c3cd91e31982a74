#include "extract/scene/scene.h"

#include "base/utf8.h"

/*
** What each figure stands for: the words before it and the noun behind it, what these say of it, and the characters of its name.
*/

enum { LABEL_SYMBOLS = 36, NOUN_SYMBOLS = 10 };

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
    enum { EACH_SO = 6 };       /* bytes: 每天 at the start of its clause, not 各 */
    if (wordset_at(w->sets[WORDS_EACH], clause, 0, NULL) >= EACH_SO)
        m->flags |= MENTION_EACH;
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

/* "5600, 3200 and 180 shall come, in all 8980": is it told as the total of the list in the clause before, and as nothing else? */
static bool is_total_of_list(const scene *s, const mention *m)
{
    return (m->flags & MENTION_TOTAL) != 0 && m->label == m->label_end && m - s->mentions >= 2 && m->sentence != NONE && m[-1].sentence == m->sentence
        && m[-1].clause == m[-2].clause && scene_clause_end(s, m[-1].place) + 1 == m->clause;
}

void scene_describe(scene *s, mention *m)
{
    m->clause = scene_clause_start(s, m->place);
    view clause = reduced_text(&s->text, m->clause, m->place + 1);
    find_label(s, m);
    find_part_mark(s, m);
    find_noun(s, m);
    find_scope(s, m);
    if (scene_tells(s, WORDS_PLAN, clause) || lies_ahead(s, m))
        m->flags |= MENTION_PLAN;
    if (is_total_of_list(s, m))
        m->flags |= m[-1].flags & MENTION_PLAN;
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
