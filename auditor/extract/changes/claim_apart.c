#include "extract/changes/change.h"

#include "extract/ratios/per_what.h"
#include "extract/sums/flow_role.h"
#include "extract/tables/rows.h"

enum { SURE = 90, REACH = 12, AHEAD = 4, PAIR = 2, SLIPPED = 60 /* percent: only a keystroke accuses */ };

static bool may_differ(const scene *s, uint32_t difference, uint32_t which, uint8_t kind)
{
    const mention *m = &s->mentions[which];
    return m->kind == kind && m->use != USE_DIFFERENCE && m->use != USE_CHANGE && (m->flags & MENTION_CELL) == 0
           && !feasible_unbounded(s, which) && (scene_figure(s, which)->print.denominator == 1 || (m->flags & MENTION_HEDGED) == 0)
           && (kind == TOKEN_PERCENT || scene_comparable(s, which, difference));
}

/* "96.5 %, 1.5 points below the target, which is 95 %": the direction that a phrase of exceeding tells, and which value is the one that
** it names; DIRECTION_NONE where it names none of the two. */
static uint8_t way_against(const scene *s, const frame *f, uint32_t difference, uint32_t *from, uint32_t *to)
{
    enum { NAMED = 6 /* bytes */ };
    uint32_t value = 0;
    const uint32_t start = s->text.symbols[f->start].at, length = wordset_at(s->words->sets[WORDS_EXCEEDS], s->text.text, start, &value);
    const uint32_t end = s->text.symbols[s->mentions[difference].place].at;
    if (length == 0 || s->mentions[difference].kind == TOKEN_DURATION || start + length + NAMED > end)
        return DIRECTION_NONE;
    const view object = { s->text.text.start + start + length, end - start - length };
    bool named[PAIR];
    for (unsigned i = 0; i < PAIR; i++) {
        const mention *m = &s->mentions[i == 0 ? *from : *to];
        named[i] = view_find(reduced_text(&s->text, m->clause, m->place), object) >= 0;
    }
    if (named[0] == named[1])
        return DIRECTION_NONE;
    const uint32_t base = named[0] ? *from : *to;
    *to = named[0] ? *to : *from;
    *from = base;
    return value == 1 ? DIRECTION_UP : DIRECTION_DOWN;
}

static void emit_apart(scene *s, const frame *f, uint8_t confidence, uint32_t from, uint32_t to, uint32_t difference)
{
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, claim_phrase(s, f)->id);
    if (claim_net_is_turned(s, difference))
        return;
    d.what.confidence = confidence;
    d.what.direction = way_against(s, f, difference, &from, &to);
    draft_claim_add(&d, s, ROLE_FROM, from);
    draft_claim_add(&d, s, ROLE_TO, to);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, difference);
    if (confidence > CLAIM_FOUND)
        draft_claim_trust(&d, s);
    draft_claim_emit(&d, s);
}

/* Of the values row[first..], or of one of them and one before it, the nearest two that are so far apart. */
static void relate_apart(scene *s, const frame *f, uint32_t difference, const uint32_t *row, uint32_t first, uint32_t count)
{
    for (uint32_t j = first > 0 ? first : 1; j < count; j++)
        for (uint32_t i = 0; i < j; i++)
            if (feasible_difference(s, row[i], row[j], difference)) {
                emit_apart(s, f, CLAIM_FOUND, row[j], row[i], difference);
                return;
            }
}

/* Is a rate told to have risen, and no more, in its clause? */
static bool has_risen(const scene *s, uint32_t which)
{
    enum { ROSE = 4 };
    const mention *m = &s->mentions[which];
    const word_place *way = scene_last(s, WORDS_COMPARED, reduced_text(&s->text, m->clause, m->place));
    return m->use != USE_CHANGE || (way != NULL && way->value == ROSE);
}

/* "Deposits grew by 8.6 %, 1.4 points above the growth of loans, which grew by 7.2 %": the rate right before, and the one behind that
** goes by the name of what it is held against. */
static bool relate_growths(scene *s, const frame *f, uint32_t difference)
{
    enum { NAMED = 6 /* bytes */, BEHIND = 2 /* mentions */, OWN = 2 /* symbols: its growth */ };
    const mention *m = &s->mentions[difference];
    const word_place *w = m->kind == TOKEN_POINTS ? scene_find(s, WORDS_EXCEEDS, reduced_text(&s->text, m->clause, m->place)) : NULL;
    const uint32_t end = s->text.symbols[m->place].at;
    if (w == NULL || w->at + w->length + NAMED > end || difference == 0 || s->mentions[difference - 1].kind != TOKEN_PERCENT
        || s->mentions[difference - 1].sentence != m->sentence || reduced_find(&s->text, w->at) > m->clause + OWN || feasible_unbounded(s, difference))
        return false;
    view object = { s->text.text.start + w->at + w->length, end - w->at - w->length };
    object.length -= wordset_before(s->words->sets[WORDS_COMPARED], object, (uint32_t)object.length, NULL);
    const uint32_t now = difference - 1;
    for (uint32_t at = difference + 1;
         at < s->mention_count && at <= difference + BEHIND && s->mentions[at].sentence == m->sentence && object.length >= NAMED; at++) {
        const mention *n = &s->mentions[at];
        if (n->kind != TOKEN_PERCENT || view_find(reduced_text(&s->text, n->clause, n->place), object) < 0 || !has_risen(s, now) || !has_risen(s, at)
            || feasible_unbounded(s, at) || feasible_unbounded(s, now))
            continue;
        emit_apart(s, f, feasible_difference(s, now, at, difference) ? CLAIM_FOUND : SURE, at, now, difference);
        return true;
    }
    return false;
}

/* The nearest two values of this sentence, or the one before, that are so far apart are the ones meant; what follows may
** tell the same difference once more. */
void claim_apart(scene *s, const frame *f, uint32_t difference)
{
    const mention *m = &s->mentions[difference];
    uint32_t row[REACH + AHEAD], count = 0;
    if (feasible_unbounded(s, difference))
        return;     /* 其余不足5亿元: nearly any two values are so far apart */
    uint8_t kind = m->kind == TOKEN_POINTS ? TOKEN_PERCENT : m->kind;
    for (uint32_t at = difference; at-- > 0 && count < REACH && s->mentions[at].block == m->block && s->mentions[at].sentence + 1 >= m->sentence;)
        if (may_differ(s, difference, at, kind))
            row[count++] = at;
    uint32_t from, to;
    if (relate_growths(s, f, difference))
        return;
    if (change_timed_pair(s, difference, row, count, &from, &to)) {
        emit_apart(s, f, feasible_difference(s, to, from, difference) ? CLAIM_FOUND : SURE, from, to, difference);
        return;
    }
    relate_apart(s, f, difference, row, 0, count);
    uint32_t before = count;
    for (uint32_t at = difference + 1; at < s->mention_count && s->mentions[at].sentence == m->sentence && at < difference + AHEAD; at++)
        if (may_differ(s, difference, at, kind))
            row[count++] = at;
    relate_apart(s, f, difference, row, before, count);
}

/* "53 now, his master retired at 60": an age with a step right behind it is told of then, and no age of today differs by years from it. */
static bool ages_of_two_times(const scene *s, uint32_t a, uint32_t b)
{
    bool steps = s->text.symbols[s->mentions[a].place + 1].mark < MARK_COMMA || s->text.symbols[s->mentions[b].place + 1].mark < MARK_COMMA;
    return s->mentions[a].kind == TOKEN_AGE && steps;
}

bool change_of_something_else(const scene *s, uint32_t from, uint32_t to, uint32_t which)
{
    enum { CHARACTER = 3 };
    if (from >= to)
        return false;
    view label = scene_label(s, &s->mentions[which]), subject = reduced_text(&s->text, from, to);
    size_t start = row_start_in(label, subject);
    if (start == 0)
        return false;
    size_t at = (size_t)view_find(subject, (view){ label.start, start }) + start;
    view rest = { subject.start + at, subject.length - at }, verb = { label.start + start, label.length - start };
    view before = reduced_text(&s->text, claim_sentence_start(s, from), from);
    return rest.length >= 2 * CHARACTER && view_find(verb, (view){ rest.start, CHARACTER }) < 0 && view_find(before, (view){ rest.start, 2 * CHARACTER }) < 0;
}

static bool of_something_else(const scene *s, const frame *f, uint32_t which)
{
    uint32_t from, to;
    return scene_subject(s, f, &from, &to) > 0 && change_of_something_else(s, from, to, which);
}

/* "3600 in both stores; once 400 are moved from the one, it still has 200 more than the other": does just one of the two tell what came or went? */
static bool one_moved(const scene *s, uint32_t a, uint32_t b)
{
    bool sure, other;
    const uint32_t one = flow_role(s, a, &sure), two = flow_role(s, b, &other);
    const bool first = sure && (one == CAME || one == WENT), second = other && (two == CAME || two == WENT);
    return first != second;
}

/* What a phrase's clause compares with: 上一轮 of 比上一轮多9分, and again 比上一轮多2分; empty where it does not say. */
static view compared_with(const scene *s, const frame *f, uint32_t clause)
{
    for (uint32_t i = 0; i < f->names; i++)
        if (f->name[i].role == ROLE_WHOLE)
            return reduced_text(&s->text, f->name[i].from, f->name[i].to);
    const view words = clause < f->start ? reduced_text(&s->text, clause, f->start) : VIEW("");
    uint32_t length = 0;
    const uint32_t at = wordset_find(s->words->sets[WORDS_THAN], words, 0, (uint32_t)words.length, &length, NULL);
    return at < words.length ? (view){ words.start + at + length, words.length - at - length } : VIEW("");
}

/* "Building one is 98 m, building two 86 m, one is 2 m above its design": is it held against what nothing before it in the sentence names? */
static bool of_untold(const scene *s, const frame *f)
{
    enum { LETTER = 3, NAMED = 5 * LETTER };
    const uint32_t clause = scene_clause_start(s, f->start), start = claim_sentence_start(s, f->start);
    const view other = compared_with(s, f, clause), own = clause < f->start ? reduced_text(&s->text, clause, f->start) : VIEW("");
    if (start < clause && view_starts(claim_phrase(s, f)->sort, VIEW("between")) && per_untold(own, reduced_text(&s->text, start, clause)) >= NAMED)
        return true;
    if (other.length < 2 * LETTER || start >= clause || relation_words_in(s->words, WORDS_FORMER, other))
        return false;
    const view told = reduced_text(&s->text, start, clause);
    const uint32_t untold = per_untold(other, told);
    return untold > LETTER || (untold > 0 && view_find(told, (view){ other.start, 2 * LETTER }) < 0);      /* 三号楼 behind 一号楼 and 二号楼 */
}

/* "42.5 this year, 31.2 then; 12.3 more than then": compared in words, and just two values of the sentence before them. */
static void relate_told(scene *s, const frame *f, uint32_t difference)
{
    const mention *m = &s->mentions[difference];
    const uint8_t kind = m->kind == TOKEN_POINTS ? TOKEN_PERCENT : m->kind;
    uint32_t pair[PAIR], count = 0;
    if (feasible_unbounded(s, difference) || (f->names == 0 && !scene_tells(s, WORDS_THAN, reduced_text(&s->text, m->clause, m->place)))
        || of_untold(s, f))
        return;
    for (uint32_t at = difference; at-- > 0 && s->mentions[at].sentence == m->sentence;) {
        if (!may_differ(s, difference, at, kind))
            continue;
        if (count == PAIR)
            return;
        pair[count++] = at;
    }
    if (count == PAIR && s->mentions[pair[0]].use == s->mentions[pair[1]].use
        && scene_figure(s, pair[0])->per == scene_figure(s, pair[1])->per && !feasible_equal(s, pair[0], pair[1])
        && !(change_is_of_other_times(s, difference, pair[0], pair[1]) && change_is_of_other_times(s, difference, pair[1], pair[0]))
        && !one_moved(s, pair[0], pair[1]) && !ages_of_two_times(s, pair[0], pair[1]) && !of_something_else(s, f, pair[0])
        && !of_something_else(s, f, pair[1]))
        emit_apart(s, f, SLIPPED, pair[1], pair[0], difference);
}

/* "514, 4 less than last year; 528, 7 more than last year": do some words stand in others, but for where something is compared with them? */
static bool tells_value_of(const scene *s, view before, view words)
{
    for (size_t from = 0; from < before.length;) {
        const ptrdiff_t at = view_find((view){ before.start + from, before.length - from }, words);
        if (at < 0)
            return false;
        if (wordset_before(s->words->sets[WORDS_THAN], before, (uint32_t)(from + (size_t)at), NULL) == 0)
            return true;
        from += (size_t)at + words.length;
    }
    return false;
}

/* "2.6 more than last year": the other side is no figure of the sentence, but a time of which nothing was told in it. */
static bool told_of_time(const scene *s, const frame *f)
{
    uint32_t clause = scene_clause_start(s, f->start);
    view before = reduced_text(&s->text, claim_sentence_start(s, f->start), clause);
    if (scene_tells(s, WORDS_RESPECTIVELY, reduced_text(&s->text, clause, f->end)))
        return true;        /* 分别提高10万元和5万元: each against its own */
    for (uint32_t at = clause; at < f->end; at++)
        if (s->text.symbols[at].kind == TOKEN_DATE)
            return !tells_value_of(s, before, reduced_text(&s->text, at, at + 1));
    const view other = compared_with(s, f, clause);
    return (other.length > 0 && view_find(before, other) >= 0 && !tells_value_of(s, before, other)) || change_basis(s, f) != 0;
}

void claim_told_apart(scene *s)
{
    bool *read = claim_answered(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        uint32_t difference = claim_phrase(s, f)->claim == CLAIM_CHANGE ? scene_slot(s, f, ROLE_DIFFERENCE) : NONE;
        if (difference == NONE || read[s->mentions[difference].fact] || (s->mentions[difference].flags & MENTION_CELL) != 0 || told_of_time(s, f))
            continue;
        relate_told(s, f, difference);
        read[s->mentions[difference].fact] = true;
    }
}

/* What is left, missing or over; what other phrases call a difference is read with them. */
void claim_rests(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        uint32_t difference = claim_phrase(s, f)->claim == CLAIM_CHANGE ? scene_slot(s, f, ROLE_DIFFERENCE) : NONE;
        if (difference != NONE && view_equal(claim_phrase(s, f)->sort, VIEW("rest")) && s->mentions[difference].use == USE_LEVEL
            && (s->mentions[difference].flags & MENTION_CELL) == 0)
            claim_apart(s, f, difference);
    }
}

/* What is per acre, or per day, is so in all places of a change: 每亩收费420元，比自己种省66元. */
void claim_pers(scene *s)
{
    for (uint32_t i = 0; i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        uint16_t per = 0;
        for (uint32_t k = 0; c->kind == CLAIM_CHANGE && k < c->operands; k++) {
            uint32_t fact = s->doc->operands[c->operand + k].fact;
            const figure *f = s->doc->facts[fact].kind == FACT_FIGURE ? fact_figure(s->doc, fact) : NULL;
            per = f != NULL && f->per != 0 ? f->per : per;
        }
        for (uint32_t k = 0; per != 0 && k < c->operands; k++) {
            uint32_t fact = s->doc->operands[c->operand + k].fact;
            uint8_t said = s->doc->operands[c->operand + k].role;
            figure *f = builder_figure(s->x->builder, fact);
            if (f != NULL && f->per == 0 && (said == ROLE_FROM || said == ROLE_TO || said == ROLE_DIFFERENCE) && f->unit != 0
                && !view_equal(s->doc->units[f->unit].name, VIEW("pp")))
                f->per = per;
        }
    }
}
