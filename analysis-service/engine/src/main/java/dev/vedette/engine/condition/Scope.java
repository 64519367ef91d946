package dev.vedette.engine.condition;

import dev.vedette.engine.fact.Facts;

/** The model under judgement and the elements that the variables of a rule stand for. */
public final class Scope {

    /** The variable that always stands for the system. */
    static final int SYSTEM = 1;

    private final Knowledge knowledge;
    private final int[] slots;

    public Scope(Knowledge knowledge, int variables) {
        this.knowledge = knowledge;
        this.slots = new int[variables];
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public Facts facts() {
        return knowledge.facts();
    }

    public int get(int slot) {
        return slots[slot];
    }

    public void set(int slot, int element) {
        slots[slot] = element;
    }
}
