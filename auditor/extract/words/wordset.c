#include "extract/words/wordset.h"

enum {
    LONGEST_WORD = 127, MOST_WORDS = (1 << 24) - 1, FIRST_CHAINS = 4, FILTER_WORDS = 4, MOST_SORTS = 64, LONG_WORD = 63,
    SORTS_PER_CHAIN = 4,
    HAN = 3, HAN_BITS = 8 * HAN     /* of one character of three bytes */
};

static uint64_t no_words[1];

/* Words that share their start hang on one chain, the longest first: two characters of three bytes, or else one character. */
typedef struct {
    const char *text;
    uint32_t value;
    uint32_t next : 24;     /* the next word of the chain + 1, or 0 */
    uint32_t length : 8;
} node;

typedef struct {
    uint64_t start;         /* its bytes, the last one lowest; 0: free */
    uint32_t first;         /* node + 1 */
} chain;

struct wordset {
    wordset_filter filter;  /* also what may have a chain: a bit of 64 / FILTER_WORDS for each of 'size' */
    uint64_t *filling;      /* the same bits, where words are added */
    arena *memory;
    node *nodes;
    uint32_t count, room;
    chain *chains;          /* open addressing; a power of two of them, at most three quarters full */
    uint32_t size, used;
    uint64_t *ends;         /* by sort of the character that words end with: a bit for each length they have, the last one for LONG_WORD and more */
    uint32_t sorts;         /* how many; a power of two */
};

wordset *wordset_new(arena *memory)
{
    wordset *set = arena_zero(memory, 1, sizeof *set);
    if (set != NULL)
        *set = (wordset){ .filter = { no_words, 63 }, .memory = memory, .ends = no_words, .sorts = 1 };
    return set;
}

/* The bytes of the character that ends at 'end' (> 0) as one number. */
static inline uint32_t character_before(view text, uint32_t end)
{
    const unsigned char *s = (const unsigned char *)text.start + end;
    if (end >= HAN && s[-HAN] >= 0xE0 && s[-HAN] < 0xF0)
        return (uint32_t)s[-3] << 16 | (uint32_t)s[-2] << 8 | s[-1];
    uint32_t length = 1, character = 0;
    while (length < end && length < 4 && (s[-(int)length] & 0xC0) == 0x80)
        length++;
    for (; length > 0; length--)
        character = character << 8 | s[-(int)length];
    return character;
}

/* The first six bytes of text as one number. */
static inline uint64_t six_bytes(const char *text)
{
    const unsigned char *s = (const unsigned char *)text;
    const uint32_t four = (uint32_t)s[0] << 24 | (uint32_t)s[1] << 16 | (uint32_t)s[2] << 8 | s[3];
    return (uint64_t)four << 16 | (uint64_t)s[4] << 8 | s[5];
}

/* Are six bytes of valid UTF-8 two characters? */
static inline bool is_pair(uint64_t six)
{
    return (six & UINT64_C(0xF0C0C0F0C0C0)) == UINT64_C(0xE08080E08080);
}

/* What words that start like a text hang on. */
static uint64_t start_of(view word)
{
    const uint64_t pair = word.length >= 2 * HAN ? six_bytes(word.start) : 0;
    return is_pair(pair) ? pair : wordset_character(word, 0);
}

static bool bit_of(const uint64_t *bits, uint32_t n)
{
    return bits[n / 64] >> (n % 64) & 1;
}

static void set_bit(uint64_t *bits, uint32_t n)
{
    bits[n / 64] |= UINT64_C(1) << (n % 64);
}

static uint32_t length_bit(size_t length)
{
    return length < LONG_WORD ? (uint32_t)length : LONG_WORD;
}

/* What is known of words that end with a character of the same sort as the one before 'end'. */
static inline uint64_t *ends_of(const wordset *set, view text, uint32_t end)
{
    return &set->ends[wordset_mixed(character_before(text, end)) & (set->sorts - 1)];
}

/* A chain's bit. That of a single character differs from the one which says that words start with it. */
static inline uint32_t chain_bit(uint64_t start)
{
    return wordset_mixed(start >> 32 != 0 ? start : ~start);
}

static void set_filter(wordset *set, uint64_t start)
{
    set_bit(set->filling, chain_bit(start) & set->filter.mask);
    set_bit(set->filling, wordset_mixed(start >> 32 != 0 ? start >> HAN_BITS : start) & set->filter.mask);
}

static inline bool may_have(const wordset *set, uint64_t start)
{
    return bit_of(set->filter.bits, chain_bit(start) & set->filter.mask);
}

static chain *chain_of(const wordset *set, uint64_t start)
{
    uint32_t mask = set->size - 1, place = wordset_mixed(start) & mask;
    while (set->chains[place].start != 0 && set->chains[place].start != start)
        place = (place + 1) & mask;
    return &set->chains[place];
}

/* How many bytes of what a chain's words start with are the same in all of them, at least. */
static inline uint32_t shared_bytes(uint64_t start)
{
    return start >> 32 != 0 ? 2 * HAN : start >> 16 != 0 ? HAN : 1;
}

/* A word of a chain against text that starts with the same 'shared' bytes. Others differ in their last ones. */
static inline bool stands_at(const node *n, const char *text, uint32_t shared)
{
    uint32_t i = n->length;
    while (i > shared && n->text[i - 1] == text[i - 1])
        i--;
    return i == shared;
}

/* Bytes of the filter beside so many chains. */
static size_t filter_size(uint32_t chains)
{
    return (chains + FILTER_WORDS - 1) / FILTER_WORDS * sizeof(uint64_t);
}

static void set_end(wordset *set, view word)
{
    set_bit(ends_of(set, word, (uint32_t)word.length), length_bit(word.length));
}

/* Sorts of ends for 'size' chains: the sets of few words are many, and all of them together are to be small. */
static bool grow_ends(wordset *set, uint32_t size)
{
    const uint32_t sorts = size * SORTS_PER_CHAIN < MOST_SORTS ? size * SORTS_PER_CHAIN : MOST_SORTS;
    uint64_t *ends = sorts > set->sorts ? arena_zero(set->memory, sorts, sizeof *ends) : set->ends;
    if (ends == NULL || ends == set->ends)
        return ends != NULL;
    set->ends = ends;
    set->sorts = sorts;
    for (uint32_t i = 0; i < set->count; i++)
        set_end(set, (view){ set->nodes[i].text, set->nodes[i].length });
    return true;
}

/* Places for 'size' chains, a power of two. */
static bool grow_chains(wordset *set, uint32_t size)
{
    chain *old = set->chains;
    uint64_t *old_filter = set->filling;
    const uint32_t old_size = set->size;
    chain *grown = arena_take_given(set->memory, size * sizeof *grown);
    uint64_t *filter = arena_take_given(set->memory, filter_size(size));
    if (grown == NULL || filter == NULL || !grow_ends(set, size))
        return false;
    memset(grown, 0, size * sizeof *grown);
    memset(filter, 0, filter_size(size));
    set->chains = grown;
    set->filter = (wordset_filter){ filter, size * (64 / FILTER_WORDS) - 1 };
    set->filling = filter;
    set->size = size;
    for (uint32_t i = 0; i < old_size; i++)
        if (old[i].start != 0) {
            *chain_of(set, old[i].start) = old[i];
            set_filter(set, old[i].start);
        }
    arena_give(set->memory, old, old_size * sizeof *old);
    arena_give(set->memory, old_filter, filter_size(old_size));
    return true;
}

static bool grow_nodes(wordset *set, uint32_t room)
{
    node *grown = arena_take_given(set->memory, room * sizeof *grown);
    if (grown == NULL)
        return false;
    if (set->count > 0)
        memcpy(grown, set->nodes, set->count * sizeof *grown);
    arena_give(set->memory, set->nodes, set->room * sizeof *grown);
    set->nodes = grown;
    set->room = room;
    return true;
}

/* Is a table of so many places too small for so many chains? */
static bool is_narrow(uint32_t size, uint32_t chains)
{
    return (uint64_t)chains * 4 > (uint64_t)size * 3;
}

status wordset_expect(wordset *set, uint32_t more)
{
    if (more > MOST_WORDS - set->count)
        return STATUS_MEMORY;
    const uint32_t needed = set->count + more;
    uint32_t size = set->size > 0 ? set->size : FIRST_CHAINS;
    while (is_narrow(size, set->used + more))
        size *= 2;
    if (size > set->size && !grow_chains(set, size))
        return STATUS_MEMORY;
    return needed <= set->room || grow_nodes(set, needed > set->room * 2 ? needed : set->room * 2) ? STATUS_OK : STATUS_MEMORY;
}

/* Where the word hangs, or is to hang, on its chain. */
static uint32_t place_on(const wordset *set, const chain *c, view word, bool *there, uint32_t *before)
{
    uint32_t at = c->first;
    *before = 0;
    for (; at != 0 && set->nodes[at - 1].length >= word.length; at = set->nodes[at - 1].next) {
        *there = set->nodes[at - 1].length == word.length && stands_at(&set->nodes[at - 1], word.start, shared_bytes(c->start));
        if (*there)
            break;
        *before = at;
    }
    return at;
}

status wordset_add(wordset *set, view word, uint32_t value)
{
    if (word.length == 0 || word.length > LONGEST_WORD)
        return STATUS_OK;
    if (set->count == MOST_WORDS)
        return STATUS_MEMORY;
    if (is_narrow(set->size, set->used + 1) && !grow_chains(set, set->size > 0 ? set->size * 2 : FIRST_CHAINS))
        return STATUS_MEMORY;
    if (set->count == set->room && !grow_nodes(set, set->room > 0 ? set->room * 2 : 4))
        return STATUS_MEMORY;
    const uint64_t start = start_of(word);
    chain *c = chain_of(set, start);
    bool there = false;
    uint32_t before, next = place_on(set, c, word, &there, &before);
    if (there)
        return STATUS_OK;
    set->used += c->start == 0;
    c->start = start;
    set->nodes[set->count++] = (node){ word.start, value, next & 0xFFFFFF, word.length & 0xFF };
    if (before == 0)
        c->first = set->count;
    else
        set->nodes[before - 1].next = set->count & 0xFFFFFF;
    set_filter(set, start);
    set_end(set, word);
    return STATUS_OK;
}

status wordset_add_list(wordset *set, const data *list, uint32_t value, const char *what, error *err)
{
    if (list == NULL)
        return STATUS_OK;
    if (list->kind != DATA_TABLE)
        return error_set(err, STATUS_SYNTAX, "%s: a list of texts was expected", what);
    if (wordset_expect(set, list->count) != STATUS_OK)
        return error_set(err, STATUS_MEMORY, "%s: no memory", what);
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i].kind != DATA_TEXT)
            return error_set(err, STATUS_SYNTAX, "%s: entry %u: a text was expected", what, i + 1);
        if (wordset_add(set, list->items[i].text, value) != STATUS_OK)
            return error_set(err, STATUS_MEMORY, "%s: no memory", what);
    }
    return STATUS_OK;
}

/* The longest word of a chain, of at most 'most' bytes, that the text at 'at' starts with. */
static uint32_t longest_on(const wordset *set, uint64_t start, const char *at, size_t most, uint32_t *value)
{
    const uint32_t shared = shared_bytes(start);
    for (uint32_t i = chain_of(set, start)->first; i != 0; i = set->nodes[i - 1].next) {
        const node *n = &set->nodes[i - 1];
        if (n->length > most || !stands_at(n, at, shared))
            continue;
        if (value != NULL)
            *value = n->value;
        return n->length;
    }
    return 0;
}

uint32_t wordset_longest(const wordset *set, uint32_t character, view text, uint32_t from, uint32_t *value)
{
    if (character == 0)
        return 0;
    const char *at = text.start + from;
    const size_t most = text.length - from;
    const uint64_t pair = most >= 2 * HAN ? six_bytes(at) : 0;
    uint32_t length = is_pair(pair) && may_have(set, pair) ? longest_on(set, pair, at, most, value) : 0;
    return length > 0 || !may_have(set, character) ? length : longest_on(set, character, at, most, value);
}

/* Is 'text' a word? Some word is as long. */
static bool has_exactly(const wordset *set, view text, uint32_t *value)
{
    const uint64_t start = start_of(text);
    if (!may_have(set, start))
        return false;
    for (uint32_t i = chain_of(set, start)->first; i != 0 && set->nodes[i - 1].length >= text.length; i = set->nodes[i - 1].next) {
        const node *n = &set->nodes[i - 1];
        if (n->length != text.length || !stands_at(n, text.start, shared_bytes(start)))
            continue;
        if (value != NULL)
            *value = n->value;
        return true;
    }
    return false;
}

uint32_t wordset_shorter(const wordset *set, view text, uint32_t length, uint32_t *value)
{
    return length > 1 ? wordset_at(set, (view){ text.start, length - 1 }, 0, value) : 0;
}

uint32_t wordset_count(const wordset *set)
{
    return set->count;
}

view wordset_word(const wordset *set, uint32_t n, uint32_t *value)
{
    *value = set->nodes[n].value;
    return (view){ set->nodes[n].text, set->nodes[n].length };
}

/* The longest word that ends at 'end', of some lengths: bits of 'ends'. */
static uint32_t longest_before(const wordset *set, uint64_t lengths, view text, uint32_t end, uint32_t *value)
{
    while (lengths != 0) {
        const uint32_t bit = 63 - (uint32_t)__builtin_clzll(lengths);
        lengths ^= UINT64_C(1) << bit;
        for (uint32_t length = bit == LONG_WORD ? LONGEST_WORD : bit; length >= bit; length--)
            if (length <= end && has_exactly(set, (view){ text.start + end - length, length }, value))
                return length;
    }
    return 0;
}

uint32_t wordset_before(const wordset *set, view text, uint32_t end, uint32_t *value)
{
    const uint64_t lengths = end > 0 ? *ends_of(set, text, end) : 0;
    return lengths != 0 ? longest_before(set, lengths, text, end, value) : 0;
}

bool wordset_has(const wordset *set, view text)
{
    return text.length > 0 && text.length <= LONGEST_WORD && bit_of(ends_of(set, text, (uint32_t)text.length), length_bit(text.length))
        && has_exactly(set, text, NULL);
}

/* The next character from 'at' on that some word may start with, or 'to'. */
static uint32_t skip_others(const wordset *set, view text, uint32_t at, uint32_t to, uint32_t *character)
{
    const unsigned char *s = (const unsigned char *)text.start;
    const wordset_filter filter = set->filter;
    const view within = { text.start, to };
    for (; at < to; at++) {
        for (; at + HAN <= to && s[at] >= 0xE0; at += HAN) {    /* they come in rows */
            *character = (uint32_t)s[at] << 16 | (uint32_t)s[at + 1] << 8 | s[at + 2];
            if (wordset_passes(&filter, *character))
                return at;
        }
        *character = wordset_character(within, at);
        if (wordset_passes(&filter, *character))
            return at;
    }
    return to;
}

uint32_t wordset_find(const wordset *set, view text, uint32_t from, uint32_t to, uint32_t *length, uint32_t *value)
{
    const view within = { text.start, to };
    uint32_t character = 0;
    if (set->count == 0)
        return to;
    for (uint32_t at = skip_others(set, within, from, to, &character); at < to; at = skip_others(set, within, at + 1, to, &character)) {
        uint32_t n = wordset_longest(set, character, within, at, value);
        if (n > 0) {
            *length = n;
            return at;
        }
    }
    return to;
}
