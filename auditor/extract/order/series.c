#include "extract/order/series.h"

#include "extract/figures/numeral.h"

enum { TWO = 6 /* bytes of two characters */, BE = 3 /* and of one */, NAMES = 24, LIST_SYMBOLS = 200 };

/* Whose the values are that follow, as far as they do not say. */
typedef struct {
    view name;
    uint32_t which;         /* its own value */
    bool dated;
} owner;

static bool is_level(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const bool kind = m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION || m->kind == TOKEN_AGE || m->kind == TOKEN_PERCENT;
    return kind && (m->use == USE_LEVEL || m->use == USE_RATIO || m->use == USE_ASIDE) && m->own_scope == 0;
}

/* The words that a value has for itself: behind the last mark, or value, before it. */
static view own_words(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t from = m->place;
    while (from > m->clause && s->text.symbols[from - 1].mark < MARK_FIGURE)
        from--;
    return reduced_text(&s->text, from, m->place);
}

/* "The four won 203 in all": the value of several together, behind how many they are, is that of none of them. */
static bool is_of_group(const scene *s, uint32_t which)
{
    const view words = own_words(s, which);
    const uint32_t at = (uint32_t)(words.start - s->text.text.start), from = reduced_find(&s->text, at);
    uint32_t number = 0;
    const bool counted = numeral_at(s->text.text, at, NUMERAL_HAN, &number) > 0 && number > 1;     /* 四队 */
    const bool told = from > s->mentions[which].clause && s->text.symbols[from - 1].kind == TOKEN_AMOUNT;
    return (counted || told || s->text.symbols[from].kind == TOKEN_ORDINAL)     /* 前五名 */
        && (scene_tells(s, WORDS_TOTAL, words) || scene_tells(s, WORDS_ALL, words));
}

/* "The first five won 143 gold medals, silver medals 143, too": what is named like the value of several is theirs as well. */
static bool is_theirs(const scene *s, uint32_t group, view name)
{
    const view own = own_words(s, group);
    return own.length >= BE && view_find(name, (view){ own.start + own.length - BE, BE }) >= 0;
}

static bool is_usable(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    if (m->kind == TOKEN_DURATION && s->text.symbols[m->place + 1].mark == MARK_FIGURE)
        return false;       /* 半年68.2万人次: how long it took */
    if (wordset_at(s->words->sets[WORDS_EXCEEDS], own_words(s, which), 0, NULL) > 0)
        return false;       /* 高出美国200亿元 */
    return (m->flags & (MENTION_CELL | MENTION_PLAN | MENTION_TOTAL | MENTION_EACH | MENTION_BAND | MENTION_TARGET)) == 0 && m->kind != TOKEN_ORDINAL
        && (is_level(s, which) || (m->kind == TOKEN_PERCENT && (m->use == USE_CHANGE || m->use == USE_SHARE)));
}

/* Does the percentage tell a change: by its phrase, or by its own words? Which way? */
static bool is_change(const scene *s, uint32_t which, uint8_t *direction)
{
    enum { ROSE = 4, FELL = 5 };
    const mention *m = &s->mentions[which];
    uint32_t said = 0;
    view words = own_words(s, which);
    if (m->kind != TOKEN_PERCENT || m->use == USE_SHARE)
        return false;
    wordset_before(s->words->sets[WORDS_COMPARED], words, (uint32_t)words.length, &said);
    *direction = said == FELL || scene_figure(s, which)->print.digits < 0 ? DIRECTION_DOWN : DIRECTION_UP;
    const uint32_t clause = m->clause > 0 ? scene_clause_start(s, m->clause - 1) : 0;
    return m->use == USE_CHANGE || said == ROSE || said == FELL
        || (words.length <= TWO && relation_words_in(s->words, WORDS_GROWTH_HEAD, reduced_text(&s->text, clause, m->place)));
}

/* Behind the last word that deals out values: the name of 四个镇分别是东山128户. */
static view behind_dealing(const scene *s, view label)
{
    const word_place *dealt = scene_last(s, WORDS_RESPECTIVELY, label);
    const size_t skip = dealt != NULL ? dealt->at + dealt->length - (size_t)(label.start - s->text.text.start) : 0;
    return (view){ label.start + skip, label.length - skip };
}

/* Words before a change without those that tell it: 机床 of 机床增长11.0%. */
static view before_change(const scene *s, view label)
{
    const uint32_t n = wordset_before(s->words->sets[WORDS_COMPARED], label, (uint32_t)label.length, NULL);
    return (view){ label.start, label.length - n };
}

/* A date right before a value that no other words tell: 2月246亿元. */
static view date_name(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    if (m->label != m->label_end && behind_dealing(s, scene_label(s, m)).length >= TWO)
        return VIEW("");
    for (uint32_t at = m->place; at-- > m->clause && s->text.symbols[at].mark < MARK_FIGURE;)
        if (s->text.symbols[at].kind == TOKEN_DATE)
            return reduced_text(&s->text, at, at + 1);
    return VIEW("");
}

/* The clause before that of a value, where nothing else is told in it: 东线客流居首，半年68.2万人次. */
static view clause_before(const scene *s, uint32_t which)
{
    uint32_t to = s->mentions[which].clause, from = to > 0 ? scene_clause_start(s, to - 1) : 0;
    if (to == 0 || s->text.symbols[to - 1].mark != MARK_COMMA || (which > 0 && s->mentions[which - 1].place >= from && s->mentions[which - 1].place < to))
        return VIEW("");
    to--;
    scene_strip(s, &from, &to);
    return from < to ? reduced_text(&s->text, from, to) : VIEW("");
}

/* The words that say whose a value is; empty where it is that of the value before it. */
static view name_of(const scene *s, uint32_t which, bool change, bool *dated)
{
    const mention *m = &s->mentions[which];
    view label = scene_label(s, m);
    *dated = false;
    if (m->use == USE_SHARE && label.start != own_words(s, which).start)
        return VIEW("");        /* 占营收的55%, not 蔬菜占38% */
    label = behind_dealing(s, label);
    if (change)
        label = before_change(s, label);
    if (label.length >= TWO)
        return scene_tells(s, WORDS_BASIS, label) ? VIEW("") : label;
    view date = change ? VIEW("") : date_name(s, which);
    *dated = date.length > 0;
    if (change && own_words(s, which).length <= BE)
        return clause_before(s, which);     /* 运维增速最快，为24.3% */
    if (*dated || change)
        return date;
    label = row_name_of(s, which);
    return label.length >= TWO ? label : clause_before(s, which);
}

static series *series_for(const scene *s, series_set *out, uint32_t which, uint8_t kind, uint8_t direction, uint32_t parent)
{
    for (uint32_t i = 0; i < out->count; i++) {
        series *r = &out->at[i];
        if (r->kind == kind && r->direction == direction && r->parent == parent && !r->counted && r->row.count > 0
            && scene_comparable(s, r->row.entries[0].which, which))
            return r;
    }
    if (out->count == MOST_SERIES)
        return NULL;
    series *r = &out->at[out->count++];
    *r = (series){ .kind = kind, .direction = direction, .parent = parent, .sure = true };
    return r;
}

static void add(const scene *s, series *r, view name, uint32_t which, bool dated)
{
    for (uint32_t i = 0; i < r->row.count; i++)
        r->muddled = r->muddled || view_equal(r->row.entries[i].name, name);
    if (r->row.count == ROW_ENTRIES)
        r->muddled = true;
    else
        r->row.entries[r->row.count++] = (row_entry){ name, which, dated };
    const uint32_t from = claim_sentence_start(s, s->mentions[r->row.entries[0].which].place), to = s->mentions[which].place;
    r->row.context = reduced_text(&s->text, from, to);
}

/* Is it the next value of a row, with nothing but one mark, or a word that joins, between them? */
static bool runs_on(const scene *s, uint32_t last, uint32_t which)
{
    enum { GAP = 2 };
    const mention *a = &s->mentions[last], *b = &s->mentions[which];
    return a->sentence == b->sentence && b->place - a->place == GAP && scene_comparable(s, last, which) && s->text.symbols[a->place + 1].mark <= MARK_COMMA
        && wordset_at(s->words->sets[WORDS_TO], s->text.text, s->text.symbols[a->place + 1].at, NULL) == 0;
}

/* The names listed right before a row of values: 对东盟、欧盟、美国进出口分别为. Returns how many, the last with what they are told of. */
static uint32_t names_before(const scene *s, uint32_t first, view *names)
{
    const mention *m = &s->mentions[first];
    uint32_t count = 0, to = m->place, floor = m->place > LIST_SYMBOLS ? m->place - LIST_SYMBOLS : 0;
    if (!scene_tells(s, WORDS_RESPECTIVELY, reduced_text(&s->text, m->clause, m->place)))
        return 0;
    for (uint32_t at = to; at-- > floor && count < NAMES;) {
        const symbol *here = &s->text.symbols[at];
        const bool word = here->mark == MARK_WORD && here->token == NO_TOKEN,
                   joins = word && wordset_at(s->words->sets[WORDS_JOINS], s->text.text, here->at, NULL) > 0;
        const bool stop = here->mark > MARK_PAUSE || here->mark == MARK_FIGURE;
        if (count == 0 && here->mark == MARK_FIGURE && here->kind == TOKEN_AMOUNT && to == m->place) {
            to = at;            /* 海鹰队、猎犬队两支队伍的积分 */
            continue;
        }
        if (here->mark != MARK_PAUSE && !joins && !stop && at > floor)
            continue;
        uint32_t from = at + 1, end = to;
        scene_strip(s, &from, &end);
        if (from >= end)
            return 0;
        names[count++] = reduced_text(&s->text, from, end);
        to = at;
        if (stop)
            break;
    }
    for (uint32_t i = 0; i < count / 2; i++) {
        view swap = names[i];
        names[i] = names[count - 1 - i];
        names[count - 1 - i] = swap;
    }
    return count;
}

/* A row of values without names of their own: by the names before it, or by their places. Returns the mention behind it. */
static uint32_t add_run(const scene *s, uint32_t first, uint32_t end, series_set *out)
{
    view names[NAMES];
    uint32_t last = first + 1;
    while (last < end && is_usable(s, last) && is_level(s, last) && runs_on(s, last - 1, last))
        last++;
    const uint32_t count = names_before(s, first, names);
    if (last - first < 2 || out->count == MOST_SERIES)
        return first;
    series *r = &out->at[out->count];
    if (count == last - first) {
        r = series_for(s, out, first, SERIES_LEVEL, DIRECTION_NONE, s->mentions[first].parent);
    } else {
        *r = (series){ .kind = SERIES_LEVEL, .parent = s->mentions[first].parent, .sure = true, .counted = true };
        out->count++;
    }
    for (uint32_t i = first; r != NULL && i < last; i++)
        add(s, r, count == last - first ? names[i - first] : VIEW(""), i, false);
    if (r != NULL && r->counted)
        r->muddled = false;
    return last;
}

/* Are they told as things of one kind: no other value of their measure between them, and nobody between them left out? */
static void judge_sure(const scene *s, series *r, const series_set *all)
{
    const row_entry *e = r->row.entries;
    for (uint32_t k = 0; k < all->count && r->row.count > 0; k++) {
        const series *other = &all->at[k];
        for (uint32_t i = 0; i < other->row.count; i++) {
            const row_entry *o = &other->row.entries[i];
            bool inside = o->which > e[0].which && o->which < e[r->row.count - 1].which, known = false;
            for (uint32_t j = 0; inside && j < r->row.count; j++)
                known = known || view_equal(e[j].name, o->name);
            r->sure = r->sure && (!inside || known);
        }
    }
    for (uint32_t i = 1; i < r->row.count && !r->counted; i++)
        r->sure = r->sure && s->mentions[e[i].which].sentence <= s->mentions[e[i - 1].which].sentence + 1;
}

uint32_t series_sentence(const scene *s, const series *r, const series_set *all, uint32_t entry, series *out)
{
    const uint32_t sentence = s->mentions[r->row.entries[entry].which].sentence;
    if (r->row.table) {
        *out = *r;
        return entry;
    }
    uint32_t self = NONE, others = 0;
    *out = (series){ .kind = r->kind, .direction = r->direction, .parent = r->parent, .counted = r->counted, .muddled = r->muddled, .sure = true };
    for (uint32_t i = 0; i < r->row.count; i++)
        if (s->mentions[r->row.entries[i].which].sentence == sentence) {
            self = i == entry ? out->row.count : self;
            out->row.entries[out->row.count++] = r->row.entries[i];
        }
    for (uint32_t k = 0; k < all->count && r->kind == SERIES_CHANGE; k++)
        for (uint32_t i = 0; &all->at[k] != r && all->at[k].kind == SERIES_CHANGE && all->at[k].parent == r->parent && i < all->at[k].row.count; i++)
            others += s->mentions[all->at[k].row.entries[i].which].sentence == sentence;
    out->others = others;
    out->row.context = r->row.context;
    judge_sure(s, out, all);
    return self;
}

void series_of(const scene *s, uint32_t first, uint32_t end, series_set *out)
{
    owner last = { .which = NONE };
    uint32_t group = NONE;
    out->count = 0;
    for (uint32_t i = first; i < end;) {
        uint8_t direction = DIRECTION_NONE;
        const uint32_t behind = is_usable(s, i) && is_level(s, i) ? add_run(s, i, end, out) : i;
        if (behind > i || !is_usable(s, i)) {
            i = behind > i ? behind : i + 1;
            continue;
        }
        bool dated, change = is_change(s, i, &direction);
        view name = name_of(s, i, change, &dated);
        if (scene_tells(s, WORDS_EXTREME, name) || wordset_has(s->words->sets[WORDS_EARLIER], name)) {
            i++;        /* "at most 628, at least 566": of something told already; of a time before */
            continue;
        }
        group = is_of_group(s, i) ? i : group != NONE && s->mentions[group].sentence == s->mentions[i].sentence ? group : NONE;
        if (group == i || (group != NONE && is_theirs(s, group, name))) {
            i++;
            continue;
        }
        const uint8_t kind = change ? SERIES_CHANGE : s->mentions[i].use == USE_SHARE ? SERIES_SHARE : SERIES_LEVEL;
        if (!row_is_name(name) && !dated) {
            name = last.which != NONE && s->mentions[last.which].sentence == s->mentions[i].sentence && kind != SERIES_LEVEL ? last.name : VIEW("");
            dated = last.dated;
        } else {
            last = (owner){ name, i, dated };
        }
        const uint32_t of = last.which != NONE && name.start == last.name.start ? s->mentions[last.which].parent : s->mentions[i].parent;
        series *r = name.length > 0 ? series_for(s, out, i, kind, change ? direction : DIRECTION_NONE, of) : NULL;
        if (r != NULL)
            add(s, r, name, i, dated);
        i++;
    }
    for (uint32_t i = 0; i < out->count; i++) {
        judge_sure(s, &out->at[i], out);
        for (uint32_t k = 0; k < out->count; k++)
            if (k != i && out->at[k].kind == SERIES_CHANGE && out->at[i].kind == SERIES_CHANGE && out->at[k].parent == out->at[i].parent)
                out->at[i].others += out->at[k].row.count;
    }
}

void series_block(const scene *s, uint32_t block, uint32_t near, uint32_t *first, uint32_t *end)
{
    enum { REACH = 64 };
    *first = near;
    while (*first > 0 && near - *first < REACH && s->mentions[*first - 1].block >= block)
        --*first;
    while (*first < s->mention_count && s->mentions[*first].block < block)
        ++*first;
    *end = *first;
    while (*end < s->mention_count && *end < near + REACH && s->mentions[*end].block <= block)
        ++*end;
}
