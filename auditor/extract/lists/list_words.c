#include "extract/lists/list_parts.h"
#include "extract/lists/lists.h"
#include "extract/words/starts.h"

status list_words_new(list_words **out, arena *memory, const language *l, start_table *starts, error *err)
{
    const data *lists = language_data(l, "lists");
    *out = NULL;
    if (lists == NULL)
        return STATUS_OK;
    list_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "lists.lua: no memory");
    const struct {
        wordset **set;
        const char *key;
        uint32_t value;
    } groups[] = {
        { &w->separators, "separators", 1 },
        { &w->conjunctions, "conjunctions", 1 },
        { &w->conjunctions, "alternatives", LIST_ALTERNATIVE },
        { &w->goes_on, "goes_on", 1 },
        { &w->several, "several", 1 },
        { &w->rest_of, "rest_of", 1 },
        { &w->one_more, "one_more", 1 },
        { &w->one_is, "one_is", 1 },
        { &w->right_behind, "right_behind", 1 },
        { &w->is_last, "is_last", 1 },
        { &w->one_person, "one_person", 1 },
        { &w->of_all, "of_all", 1 },
        { &w->complete, "complete", 1 },
        { &w->occasions, "occasions", 1 },
        { &w->occasions_told, "occasions_told", 1 },
        { &w->follows, "follows", 1 },
        { &w->in_vain, "in_vain", 1 },
        { &w->afterwards, "afterwards", 1 },
        { &w->earlier_times, "earlier_times", 1 },
        { &w->announce, "announce", ANNOUNCE_ALL },
        { &w->announce, "announce_some", ANNOUNCE_SOME },
        { &w->announce, "announce_weak", ANNOUNCE_WEAK },
        { &w->announce, "announce_own", ANNOUNCE_OWN },
        { &w->open, "open", 1 },
        { &w->demonstrative, "demonstrative", 1 },
        { &w->clause, "clause_words", 1 },
        { &w->nouns, "nouns", 1 },
        { &w->lead, "lead_sure", LEAD_SURE },
        { &w->lead, "lead", 1 },
        { &w->apart, "not_before_count", 1 },
        { &w->characters, "characters", 1 },
        { &w->characters_fill, "characters_fill", 1 },
        { &w->characters_told, "characters_told", 1 },
        { &w->point_nouns, "point_nouns", 1 },
        { &w->sections_follow, "sections_follow", 1 },
        { &w->points_go_on, "points_go_on", 1 },
        { &w->in_turn, "in_turn", 1 },
        { &w->number_names, "number_names", 1 },
        { &w->one_of_them, "one_of_them", 1 },
        { &w->made_of, "made_of", 1 },
        { &w->row_letters, "row_letters", 1 },
        { &w->numbered_names, "numbered_names", 1 },
        { &w->lines, "lines", 1 },
        { &w->range_joints, "range_joints", 1 },
        { &w->labels_of, "labels_of", 1 },
        { &w->says_of, "says_of", 1 },
        { &w->origins, "origins", 1 },
        { &w->in_all, "in_all", 1 },
        { &w->of_those, "of_those", 1 },
        { &w->each, "each", 1 },
        { &w->owned, "owned", 1 },
        { &w->first_of_all, "first_of_all", 1 },
        { &w->told_again, "told_again", 1 },
        { &w->earlier_told, "earlier_told", 1 },
        { &w->attached, "attached", 1 },
        { &w->sends_to, "sends_to", 1 },
        { &w->announce_beside, "announce_beside", 1 },
        { &w->things, "things", 1 },
        { &w->after, "not_after_count", 1 },
        { &w->named, "announce", ANNOUNCE_ALL },
        { &w->named, "announce_named", ANNOUNCE_ALL },
        { &w->above, "above", 1 },
        { &w->behind, "listed_behind", 1 },
    };
    status done = STATUS_OK;
    for (size_t i = 0; i < sizeof groups / sizeof *groups && done == STATUS_OK; i++) {
        if (*groups[i].set == NULL && (*groups[i].set = wordset_new(memory)) == NULL)
            return error_set(err, STATUS_MEMORY, "lists.lua: no memory");
        done = wordset_add_list(*groups[i].set, data_get(lists, groups[i].key), groups[i].value, groups[i].key, err);
    }
    start_table_add(starts, w->separators, START_SEPARATOR);
    start_table_add_word(starts, VIEW(LIST_DASHES), START_SEPARATOR);
    if (done == STATUS_OK)
        *out = w;
    return done;
}
