package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs two lists, each item at most once, so that as many pairs come about as can be: a maximum bipartite matching by augmenting paths (H. W. Kuhn, "The Hungarian
 * method for the assignment problem", 1955). Of several, the one that the order of the lists favours.
 */
final class Matching {
    private static final int NONE = -1;

    private final List<List<Integer>> partners = new ArrayList<>();
    private final int[] leftOf;
    private final int[] rightOf;

    /** The best pairs of a left and a right one that may be paired. */
    <L, R> Matching(List<L> left, List<R> right, BiPredicate<L, R> mayBePaired) {
        leftOf = new int[right.size()];
        rightOf = new int[left.size()];
        Arrays.fill(leftOf, NONE);
        Arrays.fill(rightOf, NONE);
        for (L one : left) {
            List<Integer> possible = new ArrayList<>();
            for (int i = 0; i < right.size(); i++) {
                if (mayBePaired.test(one, right.get(i))) {
                    possible.add(i);
                }
            }
            partners.add(possible);
        }
        for (int i = 0; i < left.size(); i++) {
            pair(i, new boolean[right.size()]);
        }
    }

    private boolean pair(int left, boolean[] tried) {
        for (int right : partners.get(left)) {
            if (!tried[right]) {
                tried[right] = true;
                if (leftOf[right] == NONE || pair(leftOf[right], tried)) {
                    leftOf[right] = left;
                    rightOf[left] = right;
                    return true;
                }
            }
        }
        return false;
    }

    boolean hasLeft(int left) {
        return rightOf[left] != NONE;
    }

    boolean hasRight(int right) {
        return leftOf[right] != NONE;
    }

    /** Whether these two are a pair. */
    boolean pairs(int left, int right) {
        return rightOf[left] == right;
    }

    /** How many pairs there are. */
    int size() {
        return (int) Arrays.stream(rightOf).filter(right -> right != NONE).count();
    }
}
