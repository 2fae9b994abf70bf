package org.gongkai.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * 校验码: the check digits of identifiers.
 *
 * @see "GB 11643-1999 公民身份号码; GB 32100-2015 统一社会信用代码; GB 11714-1997 组织机构代码; ISO/IEC 7812-1 (Luhn)"
 */
public final class CheckDigits {
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83);
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_BIRTH = LocalDate.of(2099, 12, 31);

    private CheckDigits() {}

    /** An 18-digit number with an area, a real date and its check character. */
    public static boolean isId(String digits) {
        return hasIdForm(digits) && idCheck(digits) == Character.toUpperCase(digits.charAt(17));
    }

    /** An 18-digit number with an area and a real date, whatever its check character. */
    static boolean hasIdForm(String digits) {
        return digits.length() == 18
                && isProvince(digits)
                && isDate(number(digits, 6, 10), number(digits, 10, 12), number(digits, 12, 14));
    }

    /** A number of the first generation: area, two-digit year, month, day, serial. */
    static boolean isOldId(String digits) {
        return digits.length() == 15
                && isProvince(digits)
                && isDate(1900 + number(digits, 6, 8), number(digits, 8, 10), number(digits, 10, 12));
    }

    static char idCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return ID_CHECKS.charAt(sum % 11);
    }

    static boolean isUscc(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = USCC_ALPHABET.indexOf(Character.toUpperCase(code.charAt(i)));
            if (value < 0) {
                return false;
            }
            sum += value * USCC_WEIGHTS[i];
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31) == Character.toUpperCase(code.charAt(17));
    }

    static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return digits.length() > 1 && sum % 10 == 0;
    }

    static boolean isDate(int year, int month, int day) {
        try {
            var date = LocalDate.of(year, month, day);
            return !date.isBefore(FIRST_BIRTH) && !date.isAfter(LAST_BIRTH);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isProvince(String digits) {
        return PROVINCES.contains(number(digits, 0, 2));
    }

    private static int number(String digits, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
