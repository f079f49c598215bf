package nl.brievenbus.extract.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Pairs wanted things with found ones, each at most once, so that the sum of the pairs' worth is as large as it can be (the
 * Hungarian method).
 */
final class Matching {

    private Matching() {}

    /**
     * The best pairs.
     *
     * @param worth of each pair, {@code worth[wanted][found]}; 0 for two that do not match
     * @return the index of the found one for each wanted one that has a match
     */
    static Map<Integer, Integer> best(long[][] worth) {
        int wanted = worth.length;
        int found = wanted == 0 ? 0 : worth[0].length;
        int size = Math.max(wanted, found);
        int[] rowOf = assign(square(worth, size), size);
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int column = 1; column <= size; column++) {
            int row = rowOf[column] - 1;
            if (row < wanted && column <= found && worth[row][column - 1] > 0) {
                pairs.put(row, column - 1);
            }
        }
        return pairs;
    }

    /** Costs instead of worth, as the method has it; rows and columns count from 1. */
    private static long[][] square(long[][] worth, int size) {
        long[][] cost = new long[size + 1][size + 1];
        for (int row = 0; row < worth.length; row++) {
            for (int column = 0; column < worth[row].length; column++) {
                cost[row + 1][column + 1] = -worth[row][column];
            }
        }
        return cost;
    }

    /** The row of each column in the cheapest assignment: adds the rows one by one, each by a cheapest path. */
    private static int[] assign(long[][] cost, int size) {
        long[] rowPrice = new long[size + 1];
        long[] columnPrice = new long[size + 1];
        int[] rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            int[] before = new int[size + 1];
            int free = cheapestFreeColumn(row, cost, rowPrice, columnPrice, rowOf, before);
            while (free != 0) {
                rowOf[free] = rowOf[before[free]];
                free = before[free];
            }
        }
        return rowOf;
    }

    private static int cheapestFreeColumn(
            int row, long[][] cost, long[] rowPrice, long[] columnPrice, int[] rowOf, int[] before) {
        int size = rowOf.length - 1;
        long[] slack = new long[size + 1];
        Arrays.fill(slack, Long.MAX_VALUE);
        boolean[] used = new boolean[size + 1];
        rowOf[0] = row;
        int column = 0;
        while (rowOf[column] != 0) {
            used[column] = true;
            int next = nearest(column, cost, rowPrice, columnPrice, rowOf, before, slack, used);
            long step = slack[next];
            for (int other = 0; other <= size; other++) {
                if (used[other]) {
                    rowPrice[rowOf[other]] += step;
                    columnPrice[other] -= step;
                } else {
                    slack[other] -= step;
                }
            }
            column = next;
        }
        return column;
    }

    private static int nearest(
            int column,
            long[][] cost,
            long[] rowPrice,
            long[] columnPrice,
            int[] rowOf,
            int[] before,
            long[] slack,
            boolean[] used) {
        int nearest = 0;
        int row = rowOf[column];
        for (int other = 1; other < slack.length; other++) {
            if (!used[other]) {
                long price = cost[row][other] - rowPrice[row] - columnPrice[other];
                if (price < slack[other]) {
                    slack[other] = price;
                    before[other] = column;
                }
                nearest = nearest == 0 || slack[other] < slack[nearest] ? other : nearest;
            }
        }
        return nearest;
    }
}
