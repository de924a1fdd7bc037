package vn.ansinh.indicators.protection;

import com.google.common.collect.Sets;
import java.util.Set;
import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;

/**
 * Where a person stands with the monthly allowance, for the plan's share of the eligible who receive it.
 *
 * <p>On the recognised list the share is near 100 % by construction; with pending and wrongly refused applications it says
 * more. The two are definitions of their own: {@code SA-ALLOWANCE:recognised-list} and {@code
 * SA-ALLOWANCE:with-pending-and-refused}.
 */
public enum AllowanceStanding implements BeneficiaryCategory {
    /** A decision is in force and the month was paid. */
    PAID(Text.of("đã được chi trả trong tháng", "paid in the month")),
    /** On the recognised list, and not paid. */
    RECOGNISED_NOT_PAID(Text.of("được công nhận nhưng chưa được chi trả", "recognised and not paid")),
    /** The application is pending. */
    PENDING(Text.of("hồ sơ đang chờ", "application pending")),
    /** The application was refused and should not have been. */
    WRONGLY_REFUSED(Text.of("hồ sơ bị từ chối sai", "application wrongly refused"));

    /** The recognised list: the denominator of {@code SA-ALLOWANCE:recognised-list}. */
    public static final Set<AllowanceStanding> RECOGNISED = Sets.immutableEnumSet(PAID, RECOGNISED_NOT_PAID);

    private final Text officialName;

    AllowanceStanding(Text officialName) {
        this.officialName = officialName;
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
