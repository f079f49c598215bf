package nl.brievenbus.extract.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void aPairThatIsBestForOneGivesWayToTheBestForAll() {
        // The first could have either, the second only the one that the first likes best.
        long[][] worth = {{10, 9}, {8, 0}};

        assertThat(Matching.best(worth)).isEqualTo(Map.of(0, 1, 1, 0));
    }

    @Test
    void whatIsWorthNothingIsNoPair() {
        assertThat(Matching.best(new long[][] {{0, 0}, {0, 5}})).isEqualTo(Map.of(1, 1));
    }

    @Test
    void nothingWantedOrNothingFoundGivesNoPairs() {
        assertThat(Matching.best(new long[0][0])).isEmpty();
        assertThat(Matching.best(new long[3][0])).isEmpty();
    }

    @Test
    void eachIsPairedOnceWhereThereAreMoreOfOneSide() {
        assertThat(Matching.best(new long[][] {{3}, {7}, {5}})).isEqualTo(Map.of(1, 0));
        assertThat(Matching.best(new long[][] {{3, 7, 5}})).isEqualTo(Map.of(0, 1));
    }

    @Test
    void noOtherPairingIsWorthMore() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            long[][] worth = new long[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (long[] row : worth) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = Math.max(0, random.nextInt(20) - 8);
                }
            }
            long sum = Matching.best(worth).entrySet().stream()
                    .mapToLong(pair -> worth[pair.getKey()][pair.getValue()])
                    .sum();
            assertThat(sum).isEqualTo(most(worth, 0, 0));
        }
    }

    /** By trying everything. */
    private static long most(long[][] worth, int row, int taken) {
        if (row == worth.length) {
            return 0;
        }
        long most = most(worth, row + 1, taken);
        for (int j = 0; j < worth[row].length; j++) {
            if ((taken & 1 << j) == 0) {
                most = Math.max(most, worth[row][j] + most(worth, row + 1, taken | 1 << j));
            }
        }
        return most;
    }
}
