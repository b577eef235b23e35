// Written by build/metrics.ts (npm run metrics); do not edit. Noto Sans SC, thousandths of an em.

/**
 * Widths of runs of code points, each given by its first and how many there are, one run after the other; `added` is what
 * weight 700 adds to each. Any other character is 1000 wide.
 */
export const ADVANCES = {
  runs: [
    [32, 95],
    [160, 96],
    [8209, 4],
    [8242, 2],
    [8249, 2],
    [8361, 4],
    [8467, 4],
    [8482, 1],
    [8722, 1],
  ],
  widths: [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555,
    555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812,
    723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
    554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338,
    270, 338, 555, 224, 323, 555, 555, 555, 555, 270, 1000, 606, 832, 386, 479, 555, 347, 473, 606, 370, 1000, 411, 411,
    606, 628, 1000, 1000, 606, 411, 407, 479, 873, 903, 889, 474, 608, 608, 608, 608, 608, 608, 918, 638, 589, 589, 589,
    589, 293, 293, 293, 293, 712, 723, 742, 742, 742, 742, 742, 1000, 742, 721, 721, 721, 721, 531, 652, 643, 563, 563,
    563, 563, 563, 563, 877, 510, 554, 554, 554, 554, 275, 275, 275, 275, 608, 610, 606, 606, 606, 606, 606, 1000, 606,
    607, 607, 607, 607, 521, 620, 521, 347, 536, 536, 894, 278, 474, 302, 302, 555, 1000, 555, 555, 457, 1000, 1000,
    997, 711, 555,
  ],
  added: [
    3, 47, 100, 35, 35, 42, 60, 47, 40, 40, 40, 35, 47, 23, 47, -5, 35, 35, 35, 35, 35, 35, 35, 35, 35, 35, 47, 47, 35,
    35, 35, 40, 61, 33, 24, 18, 26, 26, 33, 28, 29, 37, 33, 40, 35, 41, 26, 28, 34, 28, 47, 28, 26, 27, 44, 37, 54, 49,
    10, 40, -5, 40, 35, 8, 20, 28, 26, 17, 24, 27, 47, 33, 33, 29, 31, 52, 31, 38, 31, 20, 24, 24, 49, 27, 44, 30, 55,
    61, 64, 53, 36, 40, 26, 40, 35, 3, 47, 35, 35, 35, 35, 26, 0, 20, 17, 17, 50, 35, 23, 40, 20, 34, 0, 13, 13, 20, 36,
    0, 0, 20, 13, 13, 50, 36, 45, 32, 40, 33, 33, 33, 33, 33, 33, 33, 18, 26, 26, 26, 26, 37, 37, 37, 37, 30, 26, 28,
    28, 28, 28, 28, 0, 28, 27, 27, 27, 27, 49, 38, 57, 28, 28, 28, 28, 28, 28, 14, 17, 27, 27, 27, 27, 29, 29, 29, 29,
    22, 31, 20, 20, 20, 20, 20, 0, 20, 30, 30, 30, 30, 53, 24, 53, 23, 8, 8, 14, 47, 100, 22, 22, 35, 0, 35, 35, 57, 0,
    0, 77, 49, 35,
  ],
} as const;

/**
 * What the font adds between two characters of ASCII, ligatures included, and what weight 700 adds to that; for each a
 * line of characters that stand on the left and, after a blank, those on the right of them.
 */
export const KERNING = {
  regular: [
    -172, -167, -158, -155, -145, -137, -131, -128, -121, -114, -113, -108, -108, -108, -106, -104, -103, -99, -99, -94,
    -92, -90, -88, -87, -87, -84, -83, -82, -78, -78, -77, -76, -75, -70, -68, -67, -65, -64, -63, -63, -62, -59, -59,
    -59, -56, -55, -55, -54, -54, -51, -49, -49, -48, -48, -47, -45, -45, -43, -43, -41, -41, -40, -40, -40, -40, -39,
    -38, -37, -37, -37, -37, -35, -35, -34, -34, -33, -33, -32, -32, -32, -31, -30, -30, -30, -29, -29, -28, -28, -27,
    -27, -27, -27, -26, -25, -25, -25, -24, -23, -22, -22, -21, -21, -20, -20, -19, -19, -19, -18, -18, -17, -16, -16,
    -16, -16, -15, -15, -15, -14, -13, -12, -11, -11, -9, -9, -7, -7, -5, 0, 0, 0, 0, 0, 0, 5, 5, 6, 6, 7, 8, 8, 12, 13,
    13, 14, 19, 23, 26, 26, 27, 34, 38, 42, 49, 51, 53, 64, 67, 72, 79, 86,
  ],
  added: [
    -22, -1, -1, -30, -1, -4, -19, -20, -13, -5, -5, -19, -29, 5, -20, 12, -22, -44, 10, 15, -5, 15, -6, -13, 5, 4, -21,
    13, 11, -11, 10, -13, -13, -4, -5, -5, -6, -29, -19, 4, 5, 13, -3, -15, 12, -12, 1, -17, -12, 5, -15, -35, -3, 8,
    -15, -4, -37, -17, -11, 5, -18, -7, -24, -18, 5, -19, 8, 8, -3, -15, 14, -21, 0, -10, -22, -11, 1, 1, -11, 11, -1,
    5, -1, -13, -7, 5, -8, -2, -14, -2, 4, -8, -15, -3, -10, -15, -4, -11, -11, 1, -11, 1, -1, -6, -1, -6, 6, -7, -3, 4,
    -2, -8, -4, -19, -8, -15, -5, -3, -4, -13, -10, 3, 1, -9, -7, -17, -5, -10, -16, -14, -18, -9, -12, -18, 5, -13, -1,
    -14, -2, -15, -12, 1, -13, -14, -14, -10, 6, -17, -6, -10, 6, -3, -6, -18, -14, -14, -26, -6, -10, -1,
  ],
  pairs:
    'L *\nP J\nF J\n,. *\nT J\nL T\n"\' ,.\nP ,.\nT ,.\nY J\n,. T\n"\' J\n,. "\'\nA *\n,. Y\nT /\nY ,.\nL "\'\n\\ T\nP Z\n/ J L \\\nP /\nL V\nL Y\nT z\nT -ag V J \\ Y\nF ,.\nF /\nY /\nY a\nW J\nY - - Y T cdeoq\nV ,. ,. V\nY g\nT s\nbop T\nL W\nr ,.\nA "\'T "\' A r J\na * L - T Z\n\\ V\n:;s *\nP A\nf ,.\nV /\nU J - T Y z\nT mnpru\n,. t\nbop Y\nP a\nY cdeoqs\nk -\nK * /T A Jvy J A \\ Y mnpr\nT Sx\nDOQ J\nF A\nw ,.\nL vy\ng ?\nDOQehmn * Z - r / T w\nk T\nW ,. ,. W x Y F a Y ux L w\nvy ,. ,. v\nK t\ng * P - Z J x T T vy\nL ?\nU / / cdeoq\nbop "\' \\ UW z Y "\' cdeoq P g\nB * w J Z S qu Y F Z V u\nE x\nW /\nK - F z\nR -\nC CGOQ L U\nY t\nX - - X C t\nG *\nz T Y Z - t\nC - t -? A ? L CGOQ g T :;e Y bop \\ F x\nbop *\nV z\nqu * P T\nP cdeoq\nY :;\nJ ,. r -a T CGOQ C S BDOQehmns T aw TY P X F Xg c Y / a ESx t Y w Z x vy z\nz a Z u\nL S\nx *\nV a ,. w\nk * t a V g\nZ cdeoq\nc cdeoq\nK "\' k t\nv /Ta T :;X Z CGOQf ([{ J e JS - JZ GSXcqu T y Ta DOQ YZ s Yt f a C g FV mnpr "\' s t t / u \\ v ,. y P z\nK CGOQ F Ss ,. U L t\nc - e \\ F v K vy\nV -Z -bop V\nk cdeoq\nX CGOQ - S K T DOQ X x cdeoq bop tx w z\nDOQ / R J C T T ft\nU ,. z - ae V hmn Y K Ywx X ftvy F wy\nS * U A Z Zavwy W a t x\nA U\nB J Y S g a F u\nbeop a Zf g K u\nx V V cdeoqx\nfy /\nx !- f -z Vr A Y ACGOQTvy S JSY B SYvy X Swz R T t Tcdeoq C Uvy K Uz Gcqu V A VYt w X TUv Y g Ycdeoqz Z Yt F cdeoq L f a t k u -DOPQy x\nR S\nW g\nvw * ,. cdeoq\nK V V s\nL cdeoq\nabkop ?\nk Y\ns ?\nv A\nX "\'*Uaux R *Zcdeoq bop ,. W -z DOQ AV K AWj V CGOQSU x CGOQXa A CGOQf / CGOQg F CGOQt C JZuw "\' SX U SXg P SYs YZ U hmns V - W e Wgt r Zcdegoq v Zj k agj c agt w aj f cdejoq z cdeoqu E cdeoqvy t gs y j B twx L u \\ w\nvw V V vwy\nK S\nv - x . Yhmn ? K ?cdeoq e ?x Cy Y X cdeoq - v A vy U x Rk xz DOQ z\nw / A Z\nZ AVW A Au W CGOQSZ DOQ W z g\nB V bop z\nG AW R AXag w Acdeoq x S C VWX y VXcdeoq U Vas a W B WXZ bop Xvwy t Y v cdeoq L g f sx r sz g vw z vy A wx\nf f\ne f bop fs\nLX A F VW A X\nF Y\nR V\nX J R Y x y S z\ne vwy\ne z\nt ,.\nx ,;\nc x\nl j\n/ t\nes - V V\nt /\nk ,.:; r \\ f v \\ y\nS -\nf ! g )]} t :;\ng y\nr w\nA as\n,. j\nr :;vy / ij\nf ?\nf X \\ g\ng j\nf "\'\nf TW\ng /\nf )]}\nf Y\nf \\\nf V\n\\ j\n([{ j',
} as const;
