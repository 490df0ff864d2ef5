import { otherMatters } from './care/other-matters.ts';
import { phoneQueue } from './care/phone-queue.ts';
import { signLanguage } from './care/sign-language.ts';
import { giftCard } from './money/gift-card.ts';
import { invoiceLetter } from './money/invoice-letter.ts';
import { leaseEmployer } from './money/lease-employer.ts';
import { leaseEnd } from './money/lease-end.ts';
import { pricePromise } from './money/price-promise.ts';
import { refundWait } from './money/refund-wait.ts';
import { theftInsurance } from './money/theft-insurance.ts';
import { appPairing } from './ride/app-pairing.ts';
import { batteryFault } from './ride/battery-fault.ts';
import { batteryRange } from './ride/battery-range.ts';
import { brakeSqueal } from './ride/brake-squeal.ts';
import { cargoElectrics } from './ride/cargo-electrics.ts';
import { gearShifting } from './ride/gear-shifting.ts';
import { lights } from './ride/lights.ts';
import { lockKey } from './ride/lock-key.ts';
import { saddleFit } from './ride/saddle-fit.ts';
import { tyreWear } from './ride/tyre-wear.ts';
import { childSeatRental } from './shop/child-seat-rental.ts';
import { helmetAdvice } from './shop/helmet-advice.ts';
import { openingHours } from './shop/opening-hours.ts';
import { repairQuality } from './shop/repair-quality.ts';
import { staffPraise } from './shop/staff-praise.ts';
import { testRide } from './shop/test-ride.ts';
import { workshopWait } from './shop/workshop-wait.ts';
import type { ThemeGrammar } from './theme-shape.ts';
import { clickCollect } from './web/click-collect.ts';
import { deliverySlot } from './web/delivery-slot.ts';
import { newsletter } from './web/newsletter.ts';
import { paymentError } from './web/payment-error.ts';
import { returnParcel } from './web/return-parcel.ts';
import { sizeAdvice } from './web/size-advice.ts';

/** Everything Fietsgoed's customers talk about. */
export const allThemes: ThemeGrammar[] = [
  appPairing,
  batteryFault,
  batteryRange,
  brakeSqueal,
  cargoElectrics,
  gearShifting,
  lights,
  lockKey,
  saddleFit,
  tyreWear,
  childSeatRental,
  helmetAdvice,
  openingHours,
  repairQuality,
  staffPraise,
  testRide,
  workshopWait,
  giftCard,
  invoiceLetter,
  leaseEmployer,
  leaseEnd,
  pricePromise,
  refundWait,
  theftInsurance,
  clickCollect,
  deliverySlot,
  newsletter,
  paymentError,
  returnParcel,
  sizeAdvice,
  otherMatters,
  phoneQueue,
  signLanguage,
];

export const themeByKey = new Map(allThemes.map((theme) => [theme.key, theme]));
