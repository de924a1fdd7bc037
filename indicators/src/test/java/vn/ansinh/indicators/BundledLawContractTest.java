package vn.ansinh.indicators;

import vn.ansinh.core.law.LawBook;
import vn.ansinh.testkit.contract.LawBookContract;

/** The bundled law, every topic of it, keeps the contract of the test kit. */
class BundledLawContractTest implements LawBookContract {

    @Override
    public LawBook book() {
        return Catalog.law();
    }
}
