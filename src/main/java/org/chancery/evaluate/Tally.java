package org.chancery.evaluate;

/**
 * Counts of which precision and recall are made, plain or weighted. Among the mentions of one kind, those found and those right are not the same: a labelled anaphor
 * is found also by a name, so each has a count of its own.
 */
final class Tally {
    private double wanted;
    private double found;
    private double said;
    private double right;

    void want(boolean isFound, double weight) {
        wanted += weight;
        found += isFound ? weight : 0;
    }

    void say(boolean isRight, double weight) {
        said += weight;
        right += isRight ? weight : 0;
    }

    void add(Tally other) {
        wanted += other.wanted;
        found += other.found;
        said += other.said;
        right += other.right;
    }

    /** What should be found. */
    double wanted() {
        return wanted;
    }

    /** How much of it is found. */
    double found() {
        return found;
    }

    /** What the annotator says. */
    double said() {
        return said;
    }

    /** How much of it is right. */
    double right() {
        return right;
    }

    /** Right of what is said, 0 to 1; NaN when nothing is said. */
    double precision() {
        return right / said;
    }

    /** Found of what is wanted, 0 to 1; NaN when nothing is wanted. */
    double recall() {
        return found / wanted;
    }

    /** The harmonic mean of both; 0 when there is something and nothing of it is right or found; NaN when one of both is unknown. */
    double f1() {
        if (found + right == 0) {
            return wanted + said > 0 ? 0 : Double.NaN;
        }
        double precision = precision();
        double recall = recall();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
