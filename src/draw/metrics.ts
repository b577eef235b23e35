// Written by build/metrics.ts (npm run metrics); do not edit. Noto Sans SC, thousandths of an em.

/** Widths of runs of code points, from `first` on, and what weight 700 adds. Any other character is 1000 wide. */
export const ADVANCES = [
  {
    first: 32,
    widths: [
      224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555,
      555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812,
      723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
      554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338,
      270, 338, 555,
    ],
    added: [
      3, 47, 100, 35, 35, 42, 60, 47, 40, 40, 40, 35, 47, 23, 47, -5, 35, 35, 35, 35, 35, 35, 35, 35, 35, 35, 47, 47,
      35, 35, 35, 40, 61, 33, 24, 18, 26, 26, 33, 28, 29, 37, 33, 40, 35, 41, 26, 28, 34, 28, 47, 28, 26, 27, 44, 37,
      54, 49, 10, 40, -5, 40, 35, 8, 20, 28, 26, 17, 24, 27, 47, 33, 33, 29, 31, 52, 31, 38, 31, 20, 24, 24, 49, 27, 44,
      30, 55, 61, 64, 53, 36, 40, 26, 40, 35,
    ],
  },
  {
    first: 160,
    widths: [
      224, 323, 555, 555, 555, 555, 270, 1000, 606, 832, 386, 479, 555, 347, 473, 606, 370, 1000, 411, 411, 606, 628,
      1000, 1000, 606, 411, 407, 479, 873, 903, 889, 474, 608, 608, 608, 608, 608, 608, 918, 638, 589, 589, 589, 589,
      293, 293, 293, 293, 712, 723, 742, 742, 742, 742, 742, 1000, 742, 721, 721, 721, 721, 531, 652, 643, 563, 563,
      563, 563, 563, 563, 877, 510, 554, 554, 554, 554, 275, 275, 275, 275, 608, 610, 606, 606, 606, 606, 606, 1000,
      606, 607, 607, 607, 607, 521, 620, 521,
    ],
    added: [
      3, 47, 35, 35, 35, 35, 26, 0, 20, 17, 17, 50, 35, 23, 40, 20, 34, 0, 13, 13, 20, 36, 0, 0, 20, 13, 13, 50, 36, 45,
      32, 40, 33, 33, 33, 33, 33, 33, 33, 18, 26, 26, 26, 26, 37, 37, 37, 37, 30, 26, 28, 28, 28, 28, 28, 0, 28, 27, 27,
      27, 27, 49, 38, 57, 28, 28, 28, 28, 28, 28, 14, 17, 27, 27, 27, 27, 29, 29, 29, 29, 22, 31, 20, 20, 20, 20, 20, 0,
      20, 30, 30, 30, 30, 53, 24, 53,
    ],
  },
  { first: 8209, widths: [347, 536, 536, 894], added: [23, 8, 8, 14] },
  { first: 8242, widths: [278, 474], added: [47, 100] },
  { first: 8249, widths: [302, 302], added: [22, 22] },
  { first: 8361, widths: [555, 1000, 555, 555], added: [35, 0, 35, 35] },
  { first: 8467, widths: [457, 1000, 1000, 997], added: [57, 0, 0, 77] },
  { first: 8482, widths: [711], added: [49] },
  { first: 8722, widths: [555], added: [35] },
];

/**
 * What the font adds between two characters of ASCII, ligatures included. A line begins with what weight 400 adds and
 * how much more 700 does; then come characters on the left and, after a blank, those on the right of them.
 */
export const KERNING =
  '-172,-22 L *\n-167,-1 P J\n-158,-1 F J\n-155,-30 ,. *\n-145,-1 T J\n-137,-4 L T\n-131,-19 "\' ,.\n-128,-20 P ,.\n-121,-13 T ,.\n-114,-5 Y J\n-113,-5 ,. T\n-108,-19 "\' J\n-108,-29 ,. "\'\n-108,5 A *\n-106,-20 ,. Y\n-104,12 T /\n-103,-22 Y ,.\n-99,-44 L "\'\n-99,10 \\ T\n-94,15 P Z\n-92,-5 / J L \\\n-90,15 P /\n-88,-6 L V\n-87,-13 L Y\n-87,5 T z\n-84,4 T -ag V J \\ Y\n-83,-21 F ,.\n-82,13 F /\n-78,11 Y /\n-78,-11 Y a\n-77,10 W J\n-76,-13 - Y T cdeoq Y -\n-75,-13 ,. V V ,.\n-70,-4 Y g\n-68,-5 T s\n-67,-5 bop T\n-65,-6 L W\n-64,-29 r ,.\n-63,-19 "\' A A "\'T r J\n-63,4 L - T Z a *\n-62,5 \\ V\n-59,13 :;s *\n-59,-3 P A\n-59,-15 f ,.\n-56,12 V /\n-55,-12 - T U J Y z\n-55,1 T mnpru\n-54,-17 ,. t\n-54,-12 bop Y\n-51,5 P a\n-49,-15 Y cdeoqs\n-49,-35 k -\n-48,-3 /T A A \\ Jvy J K * Y mnpr\n-48,8 T Sx\n-47,-15 DOQ J\n-45,-4 F A\n-45,-37 w ,.\n-43,-17 L vy\n-43,-11 g ?\n-41,5 DOQehmn * T w Z - r /\n-41,-18 k T\n-40,-7 ,. W F a L w W ,. Y ux x Y\n-40,-24 ,. v vy ,.\n-40,-18 K t\n-40,5 P - T vy Z J g * x T\n-39,-19 L ?\n-38,8 / cdeoq U /\n-37,8 "\' cdeoq P g \\ UW bop "\' z Y\n-37,-3 B * F Z V u Z S qu Y w J\n-37,-15 E x\n-37,14 W /\n-35,-21 F z K -\n-35,0 R -\n-34,-10 C CGOQ L U\n-34,-22 Y t\n-33,-11 - X C t X -\n-33,1 G *\n-32,1 - t Y Z z T\n-32,-11 :;e Y A ? C - F x L CGOQ bop \\ g T t -?\n-32,11 bop *\n-31,-1 V z\n-30,5 P T qu *\n-30,-1 P cdeoq\n-30,-13 Y :;\n-29,-7 / a BDOQehmns T C S ESx t F Xg J ,. P X T CGOQ Y w Z x aw TY c Y r -a vy z\n-29,5 Z u z a\n-28,-8 L S\n-28,-2 x *\n-27,-14 ,. w V a\n-27,-2 V g k * t a\n-27,4 Z cdeoq\n-27,-8 c cdeoq\n-26,-15 K "\' k t\n-25,-3 "\' s ([{ J ,. y - JZ / u C g DOQ YZ FV mnpr GSXcqu T P z T :;X Z CGOQf \\ v e JS f a s Yt t t v /Ta y Ta\n-25,-10 ,. U F Ss K CGOQ L t\n-25,-15 F v K vy c - e \\\n-24,-4 -bop V V -Z\n-23,-11 k cdeoq\n-22,-11 - S DOQ X K T X CGOQ bop tx w z x cdeoq\n-22,1 C T DOQ / R J T ft\n-21,-11 F wy K Ywx U ,. X ftvy ae V hmn Y z -\n-21,1 S * U A W a Z Zavwy t x\n-20,-1 A U\n-20,-6 B J F u Y S g a\n-19,-1 K u Zf g beop a\n-19,-6 V cdeoqx x V\n-19,6 fy /\n-18,-7 -DOPQy x A VYt B SYvy C Uvy F cdeoq Gcqu V K Uz L f R T S JSY TUv Y Vr A X Swz Y ACGOQTvy Z Yt a t f -z g Ycdeoqz k u t Tcdeoq w X x !-\n-18,-3 R S\n-17,4 W g\n-16,-2 ,. cdeoq vw *\n-16,-8 K V V s\n-16,-4 L cdeoq\n-16,-19 abkop ?\n-15,-8 k Y\n-15,-15 s ?\n-15,-5 v A\n-14,-3 "\' SX - W / CGOQg A CGOQf B twx C JZuw DOQ AV E cdeoqvy F CGOQt K AWj L u P SYs R *Zcdeoq U SXg V CGOQSU W -z X "\'*Uaux YZ U \\ w bop ,. c agt e Wgt f cdejoq hmns V k agj r Zcdegoq t gs v Zj w aj x CGOQXa y j z cdeoqu\n-13,-4 V vwy vw V\n-12,-13 K S\n-11,-10 - v A vy Cy Y DOQ z K ?cdeoq Rk xz U x X cdeoq Yhmn ? e ?x v - x .\n-11,3 A Z w /\n-9,1 A Au DOQ W W CGOQSZ Z AVW z g\n-9,-9 B V bop z\n-7,-7 A wx B WXZ C VWX G AW L g R AXag U Vas a W bop Xvwy f sx g vw r sz t Y v cdeoq w Acdeoq x S y VXcdeoq z vy\n-7,-17 f f\n-5,-5 bop fs e f\n0,-10 A X F VW LX A\n0,-16 F Y\n0,-14 R V\n0,-18 R Y S z X J x y\n0,-9 e vwy\n0,-12 e z\n5,-18 t ,.\n5,5 x ,;\n6,-13 c x\n6,-1 l j\n7,-14 / t\n8,-2 V V es -\n8,-15 t /\n12,-12 \\ y f v k ,.:; r \\\n13,1 S -\n13,-13 f ! g )]} t :;\n14,-14 g y\n19,-14 r w\n23,-10 A as\n26,6 ,. j\n26,-17 / ij r :;vy\n27,-6 f ?\n34,-10 \\ g f X\n38,6 g j\n42,-3 f "\'\n49,-6 f TW\n51,-18 g /\n53,-14 f )]}\n64,-14 f Y\n67,-26 f \\\n72,-6 f V\n79,-10 \\ j\n86,-1 ([{ j';
